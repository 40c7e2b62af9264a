/// What a browser asks, as far as it matters here.
struct Request: Sendable {
  var method: String
  /// As it stands in the request line: path and query.
  var target: String
  var host: String?
  /// The entity tags of what the browser has already.
  var known: String?
  /// From which kind of page it was asked, as browsers say it: `same-origin`, `cross-site` …
  var site: String?

  init(method: String = "GET", target: String, host: String? = "localhost") {
    self.method = method
    self.target = target
    self.host = host
  }

  /// The path relative to the site's root, decoded; nil when it is not an honest one: it has to start at
  /// the root and may not climb, not even in disguise.
  var path: String? {
    guard target.utf8.first == UInt8(ascii: "/"), !target.hasPrefix("//") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8).dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    let path = String(decoding: bytes, as: UTF8.self)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains("..") || parts.contains(".") ? nil : path
  }
}

/// The names under which the preview may be called. A page elsewhere that got its own name to point at this
/// machine is not among them.
struct AllowedHosts: Hashable, Sendable {
  private var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
  /// Whether any address in numbers will do: the preview listens on all of them.
  private var takesNumbers = false

  init(listeningOn address: String?, besides names: [String] = []) {
    self.names.formUnion(names.map { $0.lowercased() })
    guard let address else { return }
    takesNumbers = address == "0.0.0.0" || address == "::"
    self.names.insert(address.contains(":") ? "[\(address.lowercased())]" : address.lowercased())
  }

  /// Whether a `Host` header names one of them, with any port.
  func contain(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    let name: Substring
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      name = host[...end]
    } else {
      name = host.prefix { $0 != ":" }
    }
    let port = host[name.endIndex...]
    guard port.isEmpty || (port.first == ":" && port.dropFirst().allSatisfy(\.isASCIIDigit)) else {
      return false
    }
    return names.contains(String(name)) || (takesNumbers && isNumber(name))
  }

  private func isNumber(_ name: Substring) -> Bool {
    if name.hasPrefix("[") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
