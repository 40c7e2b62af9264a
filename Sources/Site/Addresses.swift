import Diagnostics
import Journeys

/// Where things are on the site, and how links between Markdown files become links between pages.
struct Addresses: Sendable {
  /// By the path of an author's file in the source folder; only ever asked, never listed.
  private var pageOfFile: [String: String] = [:]
  /// By the path of a file, the place of the journey it holds: of the first of them when it holds several.
  private var journeyOfFile: [String: Int]
  private let journeys: [Journey]
  private let content: String

  init(of atlas: Atlas) {
    content = atlas.contentFolder
    for path in atlas.attachments { pageOfFile[content + path] = path }
    for page in atlas.pages { pageOfFile["\(content)\(page.path).md"] = page.path + ".html" }
    for audience in atlas.audiences {
      pageOfFile[audience.location.file] = Self.audience(audience.id)
    }
    for source in atlas.sources { pageOfFile[source.location.file] = Self.source(source.id) }
    journeys = atlas.journeys
    journeyOfFile = Dictionary(minimumCapacity: journeys.count)
    for index in journeys.indices {
      let location = journeys[index].location
      if let other = journeyOfFile.updateValue(index, forKey: location.file),
        journeys[other].location < location
      {
        journeyOfFile[location.file] = other
      }
    }
  }

  static func journey(_ id: String) -> String { "journeys/\(id).html" }
  static func picture(_ id: String) -> String { "journeys/\(id).svg" }
  static func audience(_ id: String) -> String { "audiences.html#audience-\(id)" }
  static func source(_ id: String) -> String { "evidence.html#source-\(id)" }
  static func rule(_ id: String) -> String { "rules.html#\(id)" }

  /// From a page back to the site's root: `../` for every folder in its path.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A link as an author wrote it, as it has to be on a page: to another Markdown file's page or to a
  /// copied file; anything else stays as it is.
  func destination(of link: String, in file: String, root: String) -> String {
    guard !link.isEmpty, !link.hasPrefix("#"), !link.hasPrefix("//"), !hasScheme(link) else { return link }
    let end = link.firstIndex { $0 == "#" || $0 == "?" } ?? link.endIndex
    let (path, rest) = (link[..<end], link[end...])
    let folder =
      path.hasPrefix("/") ? content : file.split(separator: "/").dropLast().joined(separator: "/")
    guard let file = normalised("\(folder)/\(path)") else { return link }
    let plain = withoutPercentSigns(file)
    if let index = journeyOfFile[file] ?? journeyOfFile[plain] {
      let isStep = rest.hasPrefix("#") && journeys[index].steps.contains { $0.id == rest.dropFirst() }
      let page = root + encoded(Self.journey(journeys[index].id))
      return isStep ? "\(page)#story-\(rest.dropFirst())" : page + rest
    }
    guard let page = pageOfFile[file] ?? pageOfFile[plain] else { return link }
    return root + encoded(page) + (page.contains("#") ? "" : rest)
  }

  /// Whether a link begins with `name:`.
  private func hasScheme(_ link: String) -> Bool {
    for byte in link.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
      default: continue
      }
    }
    return false
  }

  /// The path without `.` and `..`; nil when it leaves the source folder.
  private func normalised(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private func withoutPercentSigns(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var result: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A path as it may stand in a link: characters that mean something else there are encoded.
  func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "?") })
    else { return path }
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x20: result += Array("%20".utf8)
      case UInt8(ascii: "%"): result += Array("%25".utf8)
      case UInt8(ascii: "?"): result += Array("%3F".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Atlas {
  /// What stands before the path of every file of the content: `content/`, or nothing when the site's
  /// folder is the content itself.
  var contentFolder: String {
    let files = journeys.map(\.location.file) + audiences.map(\.location.file) + sources.map(\.location.file)
    return files.allSatisfy { $0.hasPrefix("content/") } ? "content/" : ""
  }
}
