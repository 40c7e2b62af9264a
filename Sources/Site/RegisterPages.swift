import Diagnostics
import Journeys
import Markdown
import Markup

/// The registers: who travels, and what is known.
extension Site {
  var audiencesPage: Page {
    Page(path: "audiences.html") { bench in
      let frame = Frame(
        path: "audiences.html",
        title: words[.audiences],
        words: words,
        kind: "register",
        entry: .audiences
      )
      write(frame, into: &bench.page) { page in
        page.write(
          "<header class=\"hh\"><h1>\(words[.audiences])</h1></header>\n<div class=\"prose entries\">\n"
        )
        for audience in atlas.audiences { write(audience, into: &page) }
        page.write(static: "</div>\n")
      }
    }
  }

  private func write(_ audience: Audience, into page: inout Pieces) {
    page.write("<section id=\"audience-\(audience.id)\"><h2>\(audience.name)</h2>")
    var notes: [String] = []
    if audience.isExample { notes.append(words[.example]) }
    if let isCustomer = audience.isCustomer { notes.append(words[isCustomer ? .customer : .notYetCustomer]) }
    if !notes.isEmpty { page.write("<p class=\"note\">\(notes.joined(separator: " · "))</p>") }
    if let reason = audience.notServed { page.write("<p>\(words(.notServed, (.reason, reason)))</p>") }
    page.write(static: "<dl class=\"traits\">")
    let traits: [(Phrase, String?)] = [
      (.audienceNeed, audience.need), (.audienceRoute, audience.route),
      (.audienceConsiderations, audience.considerations), (.audienceReaction, audience.reaction),
      (.barriers, audience.barriers.isEmpty ? nil : audience.barriers.joined(separator: ", ")),
    ]
    for (phrase, text) in traits {
      if let text { page.write("<div><dt>\(words[phrase])</dt><dd>\(text)</dd></div>") }
    }
    page.write(static: "</dl>")
    page.write(audience.prose, style: proseStyle(in: audience.location.file, root: "", headingShift: 2))
    writeJourneys(
      entries.filter { entry in entry.journey.audiences.contains { $0.id == audience.id } },
      none: audience.notServed == nil ? words[.audienceWithoutJourney] : nil,
      into: &page
    )
    page.write(static: "</section>\n")
  }

  var evidencePage: Page {
    Page(path: "evidence.html") { bench in
      let frame = Frame(
        path: "evidence.html",
        title: words[.sources],
        words: words,
        kind: "register",
        entry: .evidence
      )
      write(frame, into: &bench.page) { page in
        page.write(
          "<header class=\"hh\"><h1>\(words[.sources])</h1><p>\(words[.sourcesIntroduction])</p></header>\n"
        )
        page.write(static: "<div class=\"prose entries\">\n")
        let users = usersOfSources
        for source in atlas.sources { write(source, usedBy: users[source.id] ?? [], into: &page) }
        page.write(static: "</div>\n")
      }
    }
  }

  private func write(_ source: EvidenceSource, usedBy users: [Int], into page: inout Pieces) {
    page.write("<section id=\"source-\(source.id)\"><h2>\(source.name)</h2>")
    page.write("<p class=\"note\">\(particulars(of: source, words: words))</p>")
    if let link = source.link { page.write("<p><a href=\"\(link)\">\(link)</a></p>") }
    page.write(source.prose, style: proseStyle(in: source.location.file, root: "", headingShift: 2))
    writeJourneys(users.map { entries[$0] }, none: words[.sourceUnused], into: &page)
    page.write(static: "</section>\n")
  }

  /// By a source's id, the journeys whose claims rest on it, as indices in `entries`.
  private var usersOfSources: [String: [Int]] {
    var users: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for items in entry.journey.steps.map(\.items) + entry.journey.phases.map(\.items) {
        for id in items.flatMap(\.evidence.references).compactMap(\.source) where users[id]?.last != index {
          users[id, default: []].append(index)
        }
      }
    }
    return users
  }

  /// The journeys that have to do with something, or the words for none.
  private func writeJourneys(_ entries: [Entry], none: String?, into page: inout Pieces) {
    guard !entries.isEmpty else {
      if let none { page.write("<p class=\"no\">\(none)</p>") }
      return
    }
    page.write("<h3>\(words[.usedIn])</h3><ul class=\"rest\">")
    for entry in entries {
      page.write("<li\(words.mark(entry.journey.language))>")
      page.write("<a href=\"\(Addresses.journey(entry.journey.id))\">\(entry.journey.title)</a></li>\n")
    }
    page.write(static: "</ul>")
  }
}
