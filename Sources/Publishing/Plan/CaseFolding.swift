/// A text by simple case folding (Unicode, CaseFolding.txt, status C and S): equal for texts that differ only in case.
///
/// The standard library has mappings to upper and lower case but no folding. Lower case of upper case is the same,
/// where both are single scalars, but for two: dotless ı, which has no folding, and the combining iota U+0345, which
/// stays so that folding agrees on composed and decomposed Greek.
func caseFolded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { folded.append(caseFolded(scalar)) }
    return String(folded)
}

private func caseFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.properties.changesWhenCaseMapped, scalar != "\u{131}", scalar != "\u{345}" else { return scalar }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return single(upper.properties.lowercaseMapping) ?? scalar
}

/// The scalar of a text that has only one.
private func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
}
