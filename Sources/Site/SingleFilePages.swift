extension Site {
  /// The site's files with the style sheets, scripts and pictures that a page uses written into the page
  /// itself: for places that hand a page out on its own, such as a document library or a message.
  ///
  /// `pictures` reads a copied file by its path on the site. Links between pages stay as they are.
  package func singleFilePages(pictures: @escaping @Sendable (String) -> [UInt8]?) -> [Page] {
    let assets = Dictionary(theme.assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let files = PageFiles { assets[$0] ?? pictures($0) }
    return pages.map { page in
      guard page.path.hasSuffix(".html") else { return page }
      return Page.made(at: page.path) { files.inlined(page.render(at: &$0), path: page.path) }
    }
  }
}

/// The files that pages use, to be written into them.
private struct PageFiles: Sendable {
  var file: @Sendable (String) -> [UInt8]?

  func inlined(_ bytes: [UInt8], path: String) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    let folder = path.split(separator: "/").dropLast().map(String.init)
    text.replace(/<link rel="stylesheet" href="([^"]+)">/) { match in
      guard let sheet = content(String(match.1), in: folder) else { return String(match.0) }
      return "<style>\n" + String(decoding: sheet, as: UTF8.self).replacing("</", with: "<\\/") + "</style>"
    }
    text.replace(/<script src="([^"]+)"[^>]*><\/script>/) { match in
      guard let script = content(String(match.1), in: folder) else { return String(match.0) }
      return "<script type=\"module\">\n"
        + String(decoding: script, as: UTF8.self).replacing("</", with: "<\\/") + "</script>"
    }
    text.replace(/(<(?:img|link)\b[^>]*?\b(?:src|href)=")([^"]+)"/) { match in
      guard let picture = content(String(match.2), in: folder), let type = mediaType(of: String(match.2))
      else {
        return String(match.0)
      }
      return "\(match.1)data:\(type);base64,\(base64(picture))\""
    }
    // The page's own policy speaks of files beside it; what is in it now is allowed as well.
    text.replace(
      "Content-Security-Policy\" content=\"",
      with: "Content-Security-Policy\" content=\"style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    )
    return Array(text.utf8)
  }

  private func content(_ address: String, in folder: [String]) -> [UInt8]? {
    var parts = folder
    for part in address.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return file(parts.joined(separator: "/").replacing("%20", with: " "))
  }
}

/// The type of a picture, by its name's ending; nil when it is none.
private func mediaType(of path: String) -> String? {
  switch path.split(separator: ".").last?.lowercased() {
  case "svg": "image/svg+xml"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  default: nil
  }
}

private func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var word = 0
    for place in 0..<3 { word = word << 8 | (place < count ? Int(bytes[start + place]) : 0) }
    for place in 0..<4 {
      text.append(place <= count ? digits[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
