import Diagnostics

/// A link's destination; empty, with a warning, when following it would run a script or open a file.
func safeLink(_ destination: String, at location: SourceLocation) -> Diagnosed<String> {
  // Most lead to the web.
  if destination.utf8.starts(with: "http".utf8) { return Diagnosed(destination) }
  guard let scheme = scheme(of: destination), ["javascript", "vbscript", "data", "file"].contains(scheme)
  else {
    return Diagnosed(destination)
  }
  return Diagnosed("", [unsafe("link", scheme, at: location)])
}

/// An image's destination; empty, with a warning, when it is unsafe or makes a page ask another site for it.
func safeImage(_ destination: String, at location: SourceLocation) -> Diagnosed<String> {
  switch scheme(of: destination) {
  case "data" where isPicture(destination): return Diagnosed(destination)
  case let scheme? where ["javascript", "vbscript", "data", "file"].contains(scheme):
    return Diagnosed("", [unsafe("image", scheme, at: location)])
  case "http", "https": break
  case nil where destination.utf8.starts(with: "//".utf8): break
  case nil, _?: return Diagnosed(destination)
  }
  let message =
    "the image '\(shortened(destination))' is on another site and its description is shown instead; "
    + "put a copy of it in the content folder"
  return Diagnosed("", [Diagnostic(.outsideImage, .warning, message, at: location)])
}

private func unsafe(_ kind: String, _ scheme: String, at location: SourceLocation) -> Diagnostic {
  let message =
    "the \(kind) starts with '\(scheme):', which is not allowed, and only its text is shown; "
    + "use a path in the site, 'https:' or 'mailto:'"
  return Diagnostic(.unsafeLink, .warning, message, at: location)
}

/// What stands before a destination's first `:`, in small letters; nil when it has no scheme.
///
/// Like a browser it passes over white space and control characters, also within the scheme.
private func scheme(of destination: String) -> String? {
  var letters: [UInt8] = []
  for byte in destination.utf8 where byte > 0x20 {
    switch byte {
    case UInt8(ascii: ":"): return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): letters.append(byte)
    case _ where byte.isLetter || byte.isDigit: letters.append(byte.lowercased)
    default: return nil
    }
  }
  return nil
}

/// Whether a `data:` destination holds a bitmap; SVG is none, since it may hold script.
private func isPicture(_ destination: String) -> Bool {
  let start = destination.utf8.prefix(16).map(\.lowercased)
  return ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains {
    start.starts(with: $0.utf8)
  }
}

private func shortened(_ text: String) -> String {
  text.unicodeScalars.count <= 60
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…"
}
