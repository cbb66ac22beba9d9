/// A policy document's particulars; its text is kept beside the library.
package struct Policy: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case inForce = "in-force"
        case amended, expired, repealed
        case notYetInForce = "not-yet-in-force"
    }

    package let id: String
    package let title: String
    /// 发文字号 in its normal form, such as 青办发〔2025〕9号.
    package let documentNumber: String?
    package let issuers: [NamedBody]
    package let addressees: [NamedBody]
    /// 成文日期.
    package let issued: Day?
    /// 发布日期.
    package let published: Day?
    /// 施行日期.
    package let effective: Day?
    package let expires: Day?
    /// Not given is not known: then no validity is shown.
    package let status: Status?
    package let repealedBy: Reference<Policy>?
    /// Where the text comes from.
    package let source: String?
    package let topics: [String]
    /// 索引号.
    package let indexNumber: String?
    package let attachments: [Attachment]
    /// Old addresses in the site that must still lead here.
    package let aliases: [String]

    package init(
        id: String, title: String, documentNumber: String?, issuers: [NamedBody], addressees: [NamedBody],
        issued: Day?, published: Day?, effective: Day?, expires: Day?, status: Status?,
        repealedBy: Reference<Policy>?, source: String?, topics: [String], indexNumber: String?,
        attachments: [Attachment], aliases: [String]
    ) {
        self.id = id
        self.title = title
        self.documentNumber = documentNumber
        self.issuers = issuers
        self.addressees = addressees
        self.issued = issued
        self.published = published
        self.effective = effective
        self.expires = expires
        self.status = status
        self.repealedBy = repealedBy
        self.source = source
        self.topics = topics
        self.indexNumber = indexNumber
        self.attachments = attachments
        self.aliases = aliases
    }

    /// The year under which it is listed: of its own date, else of its publication.
    package var year: Int? { (issued ?? published)?.year }
}

/// A body as a document names it, and the unit that bears this name where there is one.
package struct NamedBody: Sendable {
    package let name: String
    package let unit: Reference<Unit>?
    /// The mark behind it where several bodies are written as one text, such as `、`; `nil` in a list and at the end.
    package let mark: String?

    package init(name: String, unit: Reference<Unit>?, mark: String? = nil) {
        self.name = name
        self.unit = unit
        self.mark = mark
    }
}

/// A file to download, or an address elsewhere.
package struct Attachment: Sendable {
    package let title: String
    /// `assets/…` of the content, or an absolute `http` or `https` address.
    package let href: String

    package init(title: String, href: String) {
        self.title = title
        self.href = href
    }
}

/// A policy document, or one place in it, that something rests on.
package struct PolicyCitation: Hashable, Sendable {
    package let policy: Reference<Policy>
    /// An anchor of the document, such as `article-16`; `nil` for the document as a whole.
    package let anchor: String?

    package init(policy: Reference<Policy>, anchor: String?) {
        self.policy = policy
        self.anchor = anchor
    }
}

/// A standing page's particulars, such as “about this portal”.
package struct StandingPage: Sendable {
    package let id: String
    package let title: String
    package let published: Day?
    package let attachments: [Attachment]
    /// Old addresses in the site that must still lead here.
    package let aliases: [String]

    package init(
        id: String, title: String, published: Day?, attachments: [Attachment] = [], aliases: [String] = []
    ) {
        self.id = id
        self.title = title
        self.published = published
        self.attachments = attachments
        self.aliases = aliases
    }
}
