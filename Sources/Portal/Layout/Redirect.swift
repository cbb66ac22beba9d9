import Accountability
import Markup

extension Site {
    /// A small page at an old address that leads on to the new one, with a link for browsers that do not follow.
    func redirect(to target: String, title: String, in context: PageContext) -> HTML {
        let address = context.link(target)
        return """
            <!DOCTYPE html>
            <html lang="\(wording.languageTag)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
            <meta http-equiv="refresh" content="0; url=\(address)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(title)</title>
            <link rel="canonical" href="\(canonicalAddress(of: target) ?? address)">
            <link rel="stylesheet" href="\(context.link(stylesheet.path))">
            </head>
            <body>
            \(library.settings.isDemonstration ? demonstrationBanner : nil)<main>
            <h1>\(wording.movedTitle)</h1>
            <p>\(wording.movedText)<a href="\(address)">\(title)</a></p>
            </main>
            </body>
            </html>

            """
    }
}
