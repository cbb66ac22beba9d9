import Accountability
import Markup
import QRCodes

extension Site {
    /// What a page says only on paper, as a sheet for the board of a village: whom to call, how long it hangs, and the
    /// code that leads to what is newest.
    ///
    /// - Parameters:
    ///   - supervision: Whom to call; the portal's own supervision where not given.
    ///   - terms: The terms of public notices it is about.
    ///   - context: The page.
    /// - Returns: A block that screens do not show.
    func boardNote(
        _ supervision: PortalSettings.Supervision?, terms: [NoticeTerm], in context: PageContext
    ) -> HTML {
        let phones = supervisionFact(supervision).map { phones -> HTML in
            "<p><strong>\(wording.supervisionPhones)</strong><br>\(phones)</p>\n"
        }
        let publicity = terms.map { term -> HTML in
            "<p><strong>\(wording.term(.term))</strong><br>\(wording.term(Project.Term(from: term.from, to: term.to)))</p>\n"
        }
        let least = library.settings.disclosure.noticeDays.map { wording.parenthesised(wording.postedFor(days: $0)) }
        return """
            <div class="board" hidden>
            \(addressCode(of: context.path))\(phones)\(publicity)<p><strong>\(wording.posted)</strong>\(least ?? "")<br>\(wording.postedFrom)<br>\(wording.postedTo)</p>
            </div>

            """
    }

    /// The QR code of a page's own address; `nil` where the portal's address is not known or no code holds it.
    func addressCode(of path: String) -> HTML? {
        guard let address = canonicalAddress(of: path), let code = QRCode(address.ascii) else { return nil }
        let side = code.sizeWithQuietZone
        return """
            <figure class="qr"><svg role="img" aria-label="\(wording.addressCode)" viewBox="0 0 \(side) \(side)" width="\(side * 3)" height="\(side * 3)"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path stroke="#000" d="\(code.strokes)"/></svg><figcaption>\(wording.scanForNewest)</figcaption></figure>

            """
    }

    /// The terms of the public notices a project is in, without those that were withdrawn.
    func publicityTerms(of project: Reference<Project>) -> [NoticeTerm] {
        library.noticeRelations.ofProject[Int(project.index)].compactMap { notice in
            library.notices[notice].withdrawal(on: day) == nil ? library.notices[notice].term : nil
        }
    }

    /// The term for which a batch is on display, where it has one.
    func publicityTerm(of batch: Batch) -> NoticeTerm? {
        guard let from = batch.disclosure.published, let days = batch.disclosure.days, days > 0 else { return nil }
        return NoticeTerm(from: from, to: Day(number: from.number + Int32(clamping: days) - 1))
    }
}
