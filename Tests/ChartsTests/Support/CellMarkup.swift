import Charts
import Markup

/// The drawings of cells by themselves, which pages only write into their rows.
extension Sparkline {
    var html: HTML { HTML(room: 512) { write(into: &$0) } }
}

extension Bullet {
    var html: HTML { HTML(room: 512) { write(into: &$0) } }
}
