struct Theme { let accent: String? ; init(accent: String?) { self.accent = accent } }
enum Stylesheet { static func bytes(for theme: Theme) -> [UInt8] { [] } }
