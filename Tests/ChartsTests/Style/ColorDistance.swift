#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How different colours look: CIEDE2000, under normal vision and under the three kinds of colour-blindness as
/// Machado, Oliveira and Fernandes (2009) simulate them at full severity.
struct SeenColor {
    enum Vision: CaseIterable {
        case normal, protan, deutan, tritan

        /// Rows of the matrix for linear RGB.
        var matrix: [[Double]] {
            switch self {
            case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
            case .protan:
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            case .deutan:
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            case .tritan:
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            }
        }
    }

    let lightness: Double
    let a: Double
    let b: Double
    /// Relative luminance under normal vision, 0…1.
    let luminance: Double

    init(_ value: UInt32, _ vision: Vision = .normal) {
        let linear = [16, 8, 0].map { shift -> Double in
            let component = Double(value >> shift & 0xFF) / 255
            return component <= 0.04045 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
        }
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        let rgb = vision.matrix.map { row in min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
        func curve(_ value: Double) -> Double {
            value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
        }
        let x = curve((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047)
        let y = curve(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2])
        let z = curve((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883)
        lightness = 116 * y - 16
        a = 500 * (x - y)
        b = 200 * (y - z)
    }

    /// The contrast ratio of WCAG.
    func contrast(with other: SeenColor) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }

    /// CIEDE2000, after Sharma, Wu and Dalal (2005).
    func distance(to other: SeenColor) -> Double {
        let radians = Double.pi / 180
        func seventh(_ value: Double) -> Double { sqrt(pow(value, 7) / (pow(value, 7) + pow(25, 7))) }
        let meanOriginalChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
        let stretch = 1 + 0.5 * (1 - seventh(meanOriginalChroma))
        let (a1, a2) = (a * stretch, other.a * stretch)
        let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
        func hue(_ a: Double, _ b: Double) -> Double {
            if a == 0, b == 0 { return 0 }
            let angle = atan2(b, a) / radians
            return angle < 0 ? angle + 360 : angle
        }
        let (h1, h2) = (hue(a1, b), hue(a2, other.b))
        var turn = h2 - h1
        if c1 * c2 == 0 { turn = 0 } else if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let deltaHue = 2 * sqrt(c1 * c2) * sin(turn / 2 * radians)
        let meanLightness = (lightness + other.lightness) / 2
        let meanChroma = (c1 + c2) / 2
        var meanHue = h1 + h2
        if c1 * c2 != 0 {
            if abs(h1 - h2) > 180 { meanHue += meanHue < 360 ? 360 : -360 }
            meanHue /= 2
        }
        let weight =
            1 - 0.17 * cos((meanHue - 30) * radians) + 0.24 * cos(2 * meanHue * radians)
            + 0.32 * cos((3 * meanHue + 6) * radians) - 0.20 * cos((4 * meanHue - 63) * radians)
        let rotation = 30 * exp(-pow((meanHue - 275) / 25, 2))
        let offset = pow(meanLightness - 50, 2)
        let lightnessScale = 1 + 0.015 * offset / sqrt(20 + offset)
        let chromaScale = 1 + 0.045 * meanChroma
        let hueScale = 1 + 0.015 * meanChroma * weight
        let chromaTerm = (c2 - c1) / chromaScale
        let hueTerm = deltaHue / hueScale
        let twist = -2 * seventh(meanChroma) * sin(2 * rotation * radians)
        return sqrt(
            pow((other.lightness - lightness) / lightnessScale, 2) + chromaTerm * chromaTerm + hueTerm * hueTerm
                + twist * chromaTerm * hueTerm)
    }
}
