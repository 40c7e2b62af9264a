import Journeys
import Markup

/// A source that a journey's claims rest on.
struct SourceUse: Sendable {
  var reference: Evidence.Reference
  /// References with the same key are to one source.
  let key: String
  /// How many of the claims.
  var count = 1
}

/// Every source of a journey once, in the order of first use.
struct SourcesUsed: Sendable {
  private(set) var uses: [SourceUse] = []
  /// The places in `uses`, by the use's key.
  private var places: [String: Int]
  /// Per step, the place of the source that its first claim rests on: the others mostly rest on the same.
  private(set) var firstOfStep: [Int] = []

  init(in journey: Journey) {
    places = Dictionary(minimumCapacity: journey.steps.count)
    firstOfStep.reserveCapacity(journey.steps.count)
    for step in journey.steps.indices { firstOfStep.append(add(journey.steps[step].items)) }
    for phase in journey.phases.indices { _ = add(journey.phases[phase].items) }
  }

  /// Returns the place of the first source among them; behind all when there is none.
  private mutating func add(_ items: [Item]) -> Int {
    var first: Int?
    for index in items.indices where items[index].evidenceStatus.isResearched {
      let references = items[index].evidence.references
      for index in references.indices {
        let key = references.key(at: index)
        let place = place(of: key, near: first ?? uses.count) ?? uses.count
        if place < uses.count {
          uses[place].count += 1
        } else {
          places[key] = place
          uses.append(SourceUse(reference: references[index], key: key))
        }
        if first == nil { first = place }
      }
    }
    return first ?? uses.count
  }

  /// The place of the source with a key; `guess`: where it may well be.
  func place(of key: String, near guess: Int) -> Int? {
    guess < uses.count && uses[guess].key == key ? guess : places[key]
  }
}

extension [Evidence.Reference] {
  /// What tells the source of one of them from others.
  fileprivate func key(at index: Int) -> String { self[index].source ?? self[index].link ?? self[index].text }
}

extension JourneyPage {
  /// The list that the numbers behind the story's lines refer to.
  func writeSources(into page: inout Pieces) {
    guard !sources.uses.isEmpty else { return }
    page.write(static: "<section class=\"sources\" aria-labelledby=\"sources\"><h2 id=\"sources\">")
    words.write(.restsOn, into: &page)
    page.write(static: "</h2><ol>\n")
    let uses = sources.uses
    for index in uses.indices {
      let use = uses[index]
      page.write(static: "<li id=\"source-")
      page.write(integer: index + 1)
      page.write(static: "\">")
      let source = use.reference.source.flatMap { site.atlas.source($0) }
      if let source {
        write(use.reference.text, leadingTo: root + Addresses.source(source.id), into: &page)
      } else if let link = use.reference.link {
        write(use.reference.text, leadingTo: link, into: &page)
      } else {
        page.write(text: use.reference.text)
      }
      page.write(static: " <span class=\"sub\">")
      if let source {
        page.write(text: site.particulars(of: source, words: words))
        page.write(static: " · ")
      }
      words.write(.claimsRest, counting: use.count, into: &page)
      page.write(static: "</span></li>\n")
    }
    page.write(static: "</ol></section>\n")
  }

  private func write(_ name: String, leadingTo address: String, into page: inout Pieces) {
    page.write(static: "<a href=\"")
    page.write(text: address)
    page.write(static: "\">")
    page.write(text: name)
    page.write(static: "</a>")
  }

  /// The numbers of the sources behind a line, as links to the list; `guess` is the place of one that may well be
  /// among them.
  func writeNumbers(of references: [Evidence.Reference], near guess: Int, into page: inout Pieces) {
    page.write(static: "<sup class=\"rf\"><span class=\"vh\">")
    words.write(.source, into: &page)
    page.write(static: " </span>")
    for index in references.indices {
      guard let place = sources.place(of: references.key(at: index), near: guess) else { continue }
      page.write(static: index > 0 ? ", <a href=\"#source-" : "<a href=\"#source-")
      page.write(integer: place + 1)
      page.write(static: "\" title=\"")
      page.write(text: references[index].text)
      page.write(static: "\">")
      page.write(integer: place + 1)
      page.write(static: "</a>")
    }
    page.write(static: "</sup>")
  }
}

extension Site {
  /// “interviews · 3 March 2026 · n = 14 · Team Research”
  func particulars(of source: EvidenceSource, words: Wording) -> String {
    var parts: [String] = []
    if let kind = source.kind { parts.append(words.kind(kind)) }
    if let date = source.date { parts.append(date.inWords(words.language)) }
    if let count = source.count { parts.append("n = \(words.number(count))") }
    if let owner = source.owner { parts.append(owner) }
    return parts.isEmpty ? words[.noParticulars] : parts.joined(separator: " · ")
  }
}
