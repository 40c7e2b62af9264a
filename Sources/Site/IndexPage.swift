import Diagrams
import Gaps
import Journeys
import Markdown
import Markup

/// The first page: what is here, and where to work first.
struct IndexPage {
  let site: Site
  var words: Wording { site.words }

  /// Above so many journeys, a line each takes the place of a card with a curve.
  static let mostCards = 60

  func writeMain(into page: inout Pieces) {
    page.write(patternDefinitions)
    page.write(severitySymbols)
    page.write("<header class=\"hh\"><h1>\(site.title)</h1>")
    if !site.entries.isEmpty { page.write("<p>\(summary)</p>") }
    page.write(static: "</header>\n")
    if let opening = site.atlas.pages.first(where: { $0.path == "index" }) {
      page.write(static: "<div class=\"prose opening\">")
      page.write(
        opening.blocks,
        style: site.proseStyle(in: "\(site.atlas.contentFolder)index.md", root: "", headingShift: 1)
      )
      page.write(static: "</div>\n")
    }
    guard !site.entries.isEmpty else { return writeEmptyState(into: &page) }
    writeWorstFive(into: &page)
    writeJourneys(into: &page)
  }

  private var gapCount: Int {
    site.entries.reduce(site.siteFindings.open.count) { $0 + $1.facts.counts.open }
  }

  private var summary: String {
    var parts = [words.count(.journeysCount, site.entries.count)]
    if !site.atlas.audiences.isEmpty {
      parts.append(words.count(.audiencesCount, site.atlas.audiences.count))
    }
    parts.append(words.count(.gapsCount, gapCount))
    return words(
      .indexSummary,
      (.counts, parts.joined(separator: ", ")),
      (.rules, "\(site.ruleCount)"),
      (.date, site.atlas.date.inWords(words.language))
    )
  }

  private func writeEmptyState(into page: inout Pieces) {
    page.write(
      """
      <section class="empty"><h2>\(words[.siteWithoutJourneys])</h2><p>\(words[.siteWithoutJourneysNext])</p>
      <pre><code>\(words[.siteWithoutJourneysExample])</code></pre></section>

      """
    )
  }

  private func writeWorstFive(into page: inout Pieces) {
    let worst = site.worst(5)
    page.write(
      "<section class=\"five\" aria-labelledby=\"first\"><h2 id=\"first\">\(words[.whereFirst])</h2>"
    )
    if worst.isEmpty {
      page.write("<p>\(words(.gapsNote, (.rules, "\(site.ruleCount)"))) \(words[.noGapsNext])</p>")
    } else {
      page.write(static: "<ol>")
      for (number, place) in worst.enumerated() { writeWorst(place, number: number + 1, into: &page) }
      page.write("</ol><p class=\"more\"><a href=\"gaps.html\">\(words.count(.allGaps, gapCount))</a></p>")
    }
    page.write(static: "</section>\n")
  }

  private func writeWorst(_ place: Site.GapPlace, number: Int, into page: inout Pieces) {
    let entry = site.entries[place.journey]
    let finding = entry.findings.findings[place.finding]
    page.write("<li\(words.mark(entry.journey.language))>")
    page.write("<a href=\"\(Addresses.journey(entry.journey.id))#gap-\(place.finding + 1)\">")
    NumberedIcons.first.write(number, finding.severity, into: &page)
    page.write("<span class=\"t\"><b>\(finding.title)</b><br>\(entry.journey.title)")
    if let phase = finding.phase(in: entry.journey), entry.journey.phases.indices.contains(phase) {
      page.write(" · \(entry.journey.phases[phase].name)")
    }
    page.write(static: "</span><span class=\"ow")
    if let owner = finding.owner {
      page.write("\">\(owner)")
    } else {
      page.write(" no\"\(site.theme.words(entry.journey.language).mark(words.language))>\(words[.noOwner])")
    }
    page.write(static: "</span></a></li>\n")
  }

  private func writeJourneys(into page: inout Pieces) {
    page.write(
      "<section class=\"js\" aria-labelledby=\"journeys\"><h2 id=\"journeys\">\(words[.journeys])</h2>\n"
    )
    let isCompact = site.entries.count > Self.mostCards
    for group in groups {
      if !group.name.isEmpty { page.write("<h3 class=\"group\">\(group.name)</h3>\n") }
      page.write(static: isCompact ? "<ul class=\"jrows\">\n" : "<ul class=\"jcards\">\n")
      for entry in group.entries {
        if isCompact {
          writeRow(entry, into: &page)
        } else {
          writeCard(entry, level: group.name.isEmpty ? 3 : 4, into: &page)
        }
      }
      page.write(static: "</ul>\n")
    }
    page.write(static: "</section>\n")
  }

  /// The journeys by folder: first those in none, then folder by folder.
  private var groups: [(name: String, entries: [Site.Entry])] {
    var folders: [String: Int] = [:]
    var groups: [(folder: String, entries: [Site.Entry])] = []
    for entry in site.entries {
      let folder = Self.folder(of: entry.journey.id)
      if let index = folders[folder] {
        groups[index].entries.append(entry)
      } else {
        folders[folder] = groups.count
        groups.append((folder, [entry]))
      }
    }
    return groups.sorted { $0.folder < $1.folder }.map { (Self.heading(for: $0.folder), $0.entries) }
  }

  /// `online-shop/returns/by-post` → `online-shop/returns`
  private static func folder(of id: String) -> String {
    guard id.utf8.contains(UInt8(ascii: "/")) else { return "" }
    return id.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// `online-shop/returns` → “Online shop › Returns”
  private static func heading(for folder: String) -> String {
    folder.split(separator: "/").map { part in
      part.split(separator: "-").joined(separator: " ").capitalised
    }
    .joined(separator: " › ")
  }
}

extension Site {
  var indexPage: Page {
    Page(path: "index.html") { bench in
      let page = IndexPage(site: self)
      let frame = Frame(path: "index.html", title: title, words: words, kind: "home", entry: .overview)
      write(frame, into: &bench.page, main: page.writeMain(into:))
    }
  }

  /// A gap of the site: indices of its journey in `entries`, and of itself among that journey's findings.
  struct GapPlace: Sendable {
    var journey: Int
    var finding: Int
    var rank: Int
  }

  /// So many gaps that are not muted, the heaviest first.
  func worst(_ count: Int) -> [GapPlace] {
    var worst: [GapPlace] = []
    for journey in entries.indices {
      let findings = entries[journey].findings.findings
      for index in findings.indices where !findings[index].isMuted {
        let rank = findings[index].rank
        guard worst.count < count || rank > worst[worst.count - 1].rank else { continue }
        // Of the same rank the first stays first.
        let place = worst.firstIndex { $0.rank < rank } ?? worst.count
        worst.insert(GapPlace(journey: journey, finding: index, rank: rank), at: place)
        if worst.count > count { worst.removeLast() }
      }
    }
    return worst
  }
}

extension Wording {
  /// ` lang="…"` for text in another language than the page's.
  func mark(_ other: Language) -> Markup {
    other == language ? Markup() : Markup(" lang=\"\(other.rawValue)\"")
  }

  /// The same, written at once.
  func writeMark(_ other: Language, into page: inout Pieces) {
    guard other != language else { return }
    page.write(static: " lang=\"")
    page.write(text: other.rawValue)
    page.write(static: "\"")
  }
}
