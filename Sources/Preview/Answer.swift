import Publishing
import Site

/// What the preview says to a request.
enum Answer: Sendable {
  case file(File)
  /// The browser has it already.
  case unchanged(tag: String)
  /// A stream of events: the site that is shown now, and every one after it.
  case events
  case refused(status: Int, reason: String)

  struct File: Sendable {
    var status = 200
    var type: String
    var bytes: [UInt8]
    var tag: String
  }
}

/// Where the preview's own files are; no page of a site begins like this.
private let ownFolder = "__journeysite/"

/// Decides on a request, looking at nothing but the site in memory; a copied file is read by `read`, which
/// only ever gets a file of the site.
func answer(
  to request: Request,
  from site: PreviewedSite,
  allowing hosts: AllowedHosts,
  reading read: (OutputFolder.Copy) -> [UInt8]?
) -> Answer {
  guard hosts.contain(request.host) else {
    return .refused(status: 403, reason: "This preview is not known under that name.")
  }
  guard request.method == "GET" else { return .refused(status: 405, reason: "Only GET is understood here.") }
  guard let path = request.path else { return .refused(status: 400, reason: "That is no path of a site.") }
  if path.hasPrefix(ownFolder) { return ownAnswer(to: request, path: path) }
  let place = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  if let page = site.pages[place] ?? site.lent.last(where: { $0.path == place }) {
    return fileAnswer(place, page.render(), to: request, from: site)
  }
  if let copy = site.copies[place], let bytes = read(copy) {
    return fileAnswer(place, bytes, to: request, from: site)
  }
  let page = site.pages["404.html"]?.render() ?? Array("Not found".utf8)
  return fileAnswer("404.html", page, status: 404, to: request, from: site)
}

private func ownAnswer(to request: Request, path: String) -> Answer {
  // A page elsewhere has no business with it; old browsers don't say where they ask from.
  guard ["same-origin", "none", nil].contains(request.site) else {
    return .refused(status: 403, reason: "Only the preview's own pages may ask for this.")
  }
  switch path.dropFirst(ownFolder.count) {
  case "live.js":
    return ownFile(PackageResources.live_js, type: "text/javascript; charset=utf-8", to: request)
  case "live.css": return ownFile(PackageResources.live_css, type: "text/css; charset=utf-8", to: request)
  case "events": return .events
  default: return .refused(status: 404, reason: "There is nothing here.")
  }
}

private func ownFile(_ bytes: [UInt8], type: String, to request: Request) -> Answer {
  let tag = entityTag(of: bytes)
  return request.knows(tag) ? .unchanged(tag: tag) : .file(Answer.File(type: type, bytes: bytes, tag: tag))
}

private func fileAnswer(
  _ path: String,
  _ bytes: [UInt8],
  status: Int = 200,
  to request: Request,
  from site: PreviewedSite
) -> Answer {
  // A page says how new it is: one that a browser kept from before a change would ask for itself again and again.
  let sent = path.hasSuffix(".html") ? withScript(bytes, epoch: site.epoch) : bytes
  let tag = entityTag(of: sent)
  if status == 200, request.knows(tag) { return .unchanged(tag: tag) }
  return .file(Answer.File(status: status, type: mediaType(of: path), bytes: sent, tag: tag))
}

/// The page with the script that listens for changes, in front of its end.
private func withScript(_ bytes: [UInt8], epoch: String) -> [UInt8] {
  let script = Array("<script src=\"/__journeysite/live.js\" data-epoch=\"\(epoch)\" defer></script>\n".utf8)
  let end = Array("</body>".utf8)
  var place = bytes.count
  for index in stride(from: bytes.count - end.count, through: 0, by: -1)
  where bytes[index] == UInt8(ascii: "<") && bytes[index...].starts(with: end) {
    place = index
    break
  }
  return Array(bytes[..<place]) + script + Array(bytes[place...])
}

private func entityTag(of bytes: [UInt8]) -> String { "\"\(contentHash(of: bytes))\"" }

extension Request {
  fileprivate func knows(_ tag: String) -> Bool {
    known?.split(separator: ",").contains { $0.drop { $0 == " " || $0 == "W" || $0 == "/" } == tag } ?? false
  }
}

/// The type of a file, by its name's ending.
func mediaType(of path: String) -> String {
  switch path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "json", "map": "application/json"
  case "svg": "image/svg+xml"
  case "txt", "md": "text/plain; charset=utf-8"
  case "csv": "text/csv; charset=utf-8"
  case "xml": "application/xml"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "ico": "image/x-icon"
  case "pdf": "application/pdf"
  case "woff2": "font/woff2"
  case "mp4": "video/mp4"
  default: "application/octet-stream"
  }
}
