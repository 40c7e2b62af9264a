// The preview: a site from memory, for the person who is writing it.
//
// `Server` speaks HTTP on this machine only and knows one thing: a map of exact paths in memory, which is
// turned as a whole when the sources change. What it may answer is decided by `answer(to:from:)`, a pure function;
// no path of a request ever reaches the disk. A page is rendered when it is asked for. Browsers hear of a
// change through Server-Sent Events and fetch their page anew; while the sources have errors the last good
// site stays, with what is wrong laid over it.

import Diagnostics
package import Publishing
import Site

/// What the preview has to show at one moment.
package struct PreviewedSite: Sendable {
  /// Says which moment: another after every change, also after a new start.
  package var epoch: String
  /// By path relative to the site's root.
  var pages: [String: Page]
  /// Assets of the sites before, for a page that was handed out just before a change; the newest last.
  var lent: [Page] = []
  /// Files that are handed out as they are, by path.
  var copies: [String: OutputFolder.Copy]
  /// What there is to say about the sources as they are now.
  var remarks: [Remark]
  /// Whether the sources have errors, so that the pages are those from before.
  var isBehind = false
  /// Whether something other than a page's text changed, so that a browser should load everything anew.
  package var isNewThroughout = false

  /// A diagnostic as the overlay shows it.
  struct Remark: Hashable, Sendable {
    var isError: Bool
    /// `file:line:column`
    var place: String
    /// The sentence with the source line and the notes.
    var text: String
  }

  package init(_ loaded: LoadedSite, epoch: String) {
    self.init(
      loaded.site,
      copies: loaded.copies,
      diagnostics: loaded.diagnostics,
      sources: loaded.sources,
      epoch: epoch
    )
  }

  init(
    _ site: Site,
    copies: [OutputFolder.Copy],
    diagnostics: [Diagnostic],
    sources: [String: SourceFile],
    epoch: String
  ) {
    self.epoch = epoch
    pages = Dictionary(site.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.copies = Dictionary(copies.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    remarks = diagnostics.map { Remark($0, sources: sources) }
    isBehind = diagnostics.hasErrors
  }

  /// What is shown after a change: the new site, or the one before with what is wrong now.
  package func followed(by next: PreviewedSite) -> Self {
    var next = next
    next.lent = lent
    guard next.isBehind else {
      let gone = pages.values.filter { $0.path.hasPrefix("assets/") && next.pages[$0.path] == nil }
      next.lent = (lent + gone.sorted { $0.path < $1.path }).suffix(64)
      return next
    }
    next.pages = pages
    next.copies = copies
    return next
  }

  /// The same site when the sources can't be read at all.
  package func followed(by trouble: String, epoch: String) -> Self {
    var next = self
    next.epoch = epoch
    next.remarks = [Remark(isError: true, place: "", text: trouble)]
    next.isBehind = true
    return next
  }
}

extension PreviewedSite.Remark {
  fileprivate init(_ diagnostic: Diagnostic, sources: [String: SourceFile]) {
    isError = diagnostic.severity == .error
    place = diagnostic.location.description
    let text = diagnostic.text(source: sources[diagnostic.location.file])
    // The place stands in front of it on its own.
    self.text = text.hasPrefix(place + ": ") ? String(text.dropFirst(place.count + 2)) : text
  }
}
