import Gaps
import Journeys
import Markup
import Reports

/// The register's index: by rule, severity, journey, what the phase is for, audience and owner, the numbers
/// of the gaps. A group's id is what a filter writes into the address (`gaps.html#rule=stale-map`), so that
/// such a link leads somewhere without a script too.
struct GapIndex {
  private let site: Site
  private var facets: [Facet] = []
  private var words: Wording { site.words }

  private struct Facet {
    var key: String
    var title: String
    var groups: [Group] = []
    /// Places in `groups`, by value.
    var places: [String: Int] = [:]
  }

  private struct Group {
    /// Safe in an address and as an id.
    var value = ""
    var title: String
    var language: Language
    /// Where more is told about it.
    var address: String?
    /// On the page, from 1.
    var gaps: [Int] = []
  }

  init(of gaps: some Sequence<ReportedGap>, on site: Site) {
    self.site = site
    let words = site.words
    facets = [
      Facet(key: "rule", title: words[.byRule]), Facet(key: "severity", title: words[.bySeverity]),
      Facet(key: "journey", title: words[.byJourney]), Facet(key: "role", title: words[.byRole]),
      Facet(key: "audience", title: words[.byAudience]), Facet(key: "owner", title: words[.owner]),
    ]
    for (index, gap) in gaps.enumerated() {
      add(gap, number: index + 1)
    }
    sort()
  }

  /// Adds a gap to the groups that it is in.
  private mutating func add(_ gap: ReportedGap, number: Int) {
    let words = site.words
    let finding = gap.finding
    add(number, to: finding.rule, of: 0) {
      let title = RulesByPlace.title(finding.rulePlace)
      return Group(
        title: title?[words.language] ?? words.heading(.seenByAuthor),
        language: words.language,
        address: title == nil ? nil : Addresses.rule(finding.rule)
      )
    }
    add(number, to: finding.severity.name, of: 1) {
      Group(title: words.severity(finding.severity), language: words.language)
    }
    add(number, to: gap.journey?.id ?? "-", of: 2) {
      Group(
        title: gap.journey?.title ?? words.heading(.wholeSite),
        language: gap.language,
        address: gap.journey.map { Addresses.journey($0.id) }
      )
    }
    if let role = gap.role {
      add(number, to: role.rawValue, of: 3) { Group(title: words.role(role), language: words.language) }
    }
    for audience in gap.audiences {
      add(number, to: slug(audience), of: 4) { Group(title: audience, language: gap.language) }
    }
    add(number, to: finding.owner.map { slug($0) } ?? "-", of: 5) {
      Group(
        title: finding.owner ?? words[.noOwner],
        language: finding.owner == nil ? words.language : gap.language
      )
    }
  }

  /// `value`: the group's; `group`: what it is when it is the first time.
  private mutating func add(_ number: Int, to value: String, of facet: Int, _ group: () -> Group) {
    let place: Int
    if let known = facets[facet].places[value] {
      place = known
    } else {
      place = facets[facet].groups.count
      facets[facet].places[value] = place
      var group = group()
      group.value = value
      facets[facet].groups.append(group)
    }
    // Two names of one gap's audiences may be one word in an address.
    if facets[facet].groups[place].gaps.last != number { facets[facet].groups[place].gaps.append(number) }
  }

  /// Severities and roles in their own order, the others with the most gaps first.
  private mutating func sort() {
    for facet in facets.indices {
      let order: [String]? =
        switch facets[facet].key {
        case "severity": SeverityCounts.order.map(\.name)
        case "role": PhaseRole.allCases.map(\.rawValue)
        default: nil
        }
      facets[facet].groups.sort { left, right in
        if let order { return order.firstIndex(of: left.value) ?? 0 < order.firstIndex(of: right.value) ?? 0 }
        return (right.gaps.count, left.value) < (left.gaps.count, right.value)
      }
    }
  }

  func write(into page: inout Pieces) {
    page.write(
      "<section class=\"index\" aria-labelledby=\"index\"><h2 id=\"index\">\(words[.gapIndex])</h2>\n<div class=\"cols\">\n"
    )
    for facet in facets where !facet.groups.isEmpty {
      page.write("<div><h3>\(facet.title)</h3><ul>\n")
      for group in facet.groups { write(group, of: facet, into: &page) }
      page.write(static: "</ul></div>\n")
    }
    page.write(static: "</div></section>\n")
  }

  private func write(_ group: Group, of facet: Facet, into page: inout Pieces) {
    page.write("<li id=\"\(facet.key)=\(group.value)\"><b\(words.mark(group.language))>")
    if let address = group.address {
      page.write("<a href=\"\(address)\">\(group.title)</a>")
    } else {
      page.write(text: group.title)
    }
    page.write(" (\(group.gaps.count))</b>")
    for number in group.gaps {
      page.write(static: " <a href=\"#g")
      page.write(integer: number)
      page.write(static: "\">")
      page.write(integer: number)
      page.write(static: "</a>")
    }
    page.write(static: "</li>\n")
  }
}
