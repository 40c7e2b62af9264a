import Journeys
import Site
import Testing

/// Every word that an author can write of a journey, a step or a card is read back on the journey's page.
@Suite struct EveryWordTests {
  /// For each key of the front-matter: what is written, and what the page then says that it didn't before.
  private static let frontMatter: [String: (written: String, shown: String)] = [
    "title": ("title: Striking", "<h1>Striking</h1>"), "audience": ("audience: Walkers", "<b>Walkers</b>"),
    "state": ("state: actual", "as it went"), "goal": ("goal: Home dry", "Home dry"),
    "follows": ("follows: other", ">The other one</a>"),
    "ends": ("ends: It stops raining", "It stops raining"),
    "compare-with": ("compare-with: other", ">The other one</a>"),
    "feeling-scale": ("feeling-scale: 1..9", "from 1 to 9"), "tags": ("tags: [rainy]", "rainy"),
    "lang": ("lang: nl", "<html lang=\"nl\">"), "owner": ("owner: Team Rain", "Team Rain"),
    "status": ("status: in-review", "<span>in review</span>"),
    "approved-as": ("approved-as: 1f2e3d", "1f2e3d"),
    "date": ("date: 2026-03-01", "<dt>Drawn</dt><dd>1 March 2026"),
    "reviewed": ("reviewed: 2026-04-01", "1 April 2026"),
    "review-every": ("review-every: 26w", "every 182 days"),
    "phases": ("phases: aida", "Attention"), "id": ("id: rain", "rain.svg"),
    "gaps": ("gaps: {no-feeling: off}", "1 check switched off"),
    "mute": ("mute: [{rule: unanswered-question, reason: later on}]", "later on"),
  ]

  /// For each key of a step.
  private static let steps: [StepKey: (written: String, shown: String)] = [
    .time: ("- time: Tuesday", "Tuesday"), .next: ("- next: home", "on to <a href=\"#story-home\">"),
    .when: ("- next: home\n  - when: it rains", "it rains"), .path: ("- path: by tram", "by tram"),
    .optional: ("- optional: yes", "not always"), .actor: ("- actor: Driver", "Driver"),
    .loopsTo: ("- loops-to: walk", "back to <a href=\"#story-walk\">"),
    .subJourney: ("- sub: other", ">The other one</a>"),
    .momentOfTruth: ("- moment-of-truth: yes", "class=\"mot\""),
    .wait: ("- wait: an hour", "an hour"), .comesFrom: ("- comes-from: old", "comes from: old"),
    .newBecause: ("- new-because: of the rain", "of the rain"),
    .parallel: ("- parallel: home", "At the same time as <a href=\"#story-home\">"),
  ]

  /// For each attribute of a card, on a card of a lane that knows it.
  private static let attributes: [AttributeKey: (written: String, shown: String)] = [
    .id: ("- doing: Walks\n  - id: walking", "card-walking"), .owner: ("- pain: Wet\n  - owner: Ann", "Ann"),
    .evidence: ("- pain: Wet\n  - evidence: A diary", "A diary"),
    .assumed: ("- pain: Wet\n  - assumed", "<i>assum"),
    .answeredBy: ("- question: How far?\n  - answered-by: the map", "the map"),
    .channel: ("- touchpoint: Shop\n  - channel: Square", "Square"),
    .control: ("- touchpoint: Shop\n  - control: partner", "partner"),
    .handover: ("- touchpoint: Shop\n  - handover: by note", "by note"),
    .personal: ("- touchpoint: Shop\n  - personal: yes", "personal"),
    .expected: ("- touchpoint: Shop\n  - expected: 2 days", "2 days"),
    .actual: ("- touchpoint: Shop\n  - actual: 5 days", "5 days"),
    .mitigation: ("- touchpoint: Shop\n  - mitigation: an umbrella", "an umbrella"),
    .solves: ("- pain: Wet\n- opportunity: Roof\n  - solves: Wet", "solves: Wet"),
    .effect: ("- opportunity: Roof\n  - effect: 4", "effect 4"),
    .effort: ("- opportunity: Roof\n  - effort: 3", "effort 3"),
    .due: ("- opportunity: Roof\n  - due: 2027-01-15", "15 January 2027"),
    .status: ("- opportunity: Roof\n  - status: planned", "planned"),
    .target: ("- metric: Wet 9 %\n  - target: 2 %", "2 %"),
    .severity: ("- gap: No roof\n  - severity: high", "high"),
    .how: ("- kept: Dry feet\n  - how: with a roof", "with a roof"),
    .job: ("- touchpoint: Shop\n  - job: convince", "convince"),
    .meets: ("- need: Dryness\n- touchpoint: Shop\n  - meets: Dryness", "meets: Dryness"),
    .offers: ("- touchpoint: Shop\n  - offers: a bench", "a bench"),
    .consent: ("- touchpoint: Shop\n  - consent: the form", "the form"),
    .direction: ("- touchpoint: Shop\n  - direction: out", "we start"),
    .better: ("- metric: Wet 9 %\n  - better: lower", "lower is better"),
  ]

  @Test(arguments: FieldTable.journey.fields.map(\.en))
  func `a word of the front-matter`(key: String) throws {
    let sample = try #require(Self.frontMatter[key], "the key has no sample here: is it shown anywhere?")
    #expect(!page().contains(sample.shown), "it is on the page anyway")
    let path = key == "id" ? "journeys/rain.html" : "journeys/walk.html"
    #expect(page(front: sample.written, path: path).contains(sample.shown))
  }

  @Test(arguments: StepKey.allCases.filter { $0 != .skipped })
  func `a word of a step`(key: StepKey) throws {
    let sample = try #require(Self.steps[key], "the key has no sample here: is it shown anywhere?")
    #expect(!page().contains(sample.shown), "it is on the page anyway")
    #expect(page(step: sample.written).contains(sample.shown))
  }

  @Test(arguments: AttributeKey.allCases.filter { $0 != .through })
  func `a word of a card`(key: AttributeKey) throws {
    let sample = try #require(Self.attributes[key], "the key has no sample here: is it shown anywhere?")
    let bare = sample.written.split(separator: "\n").filter { !$0.hasPrefix("  ") }.joined(separator: "\n")
    // An id is an address on the map.
    let read = key == .id ? { page(step: $0) } : story
    #expect(!read(bare).contains(sample.shown), "it is on the page anyway")
    #expect(read(sample.written).contains(sample.shown))
  }

  @Test func `a phase that is skipped says why, and a card that goes on is as wide on the map`() {
    #expect(page(more: "\n## Wait {.phase skipped=\"no rain\"}\n").contains("no rain"))
    let widths = ["", "\n  - through: home"].map { through in
      page(step: "- backstage: Pumps\(through)").components(
        between: "id=\"card-walk-backstage\">",
        and: "height="
      )
      .first?.components(between: "width=\"", and: "\"").first.flatMap { Double($0) } ?? 0
    }
    #expect(widths[0] > 0 && widths[1] > widths[0] * 1.5)
  }

  private func story(_ step: String) -> String {
    page(step: step).components(between: "<li id=\"story-walk\"", and: "<li id=\"story-home\"")
      .first ?? ""
  }

  private func page(
    front: String = "state: as-is",
    step: String = "",
    more: String = "",
    path: String = "journeys/walk.html"
  ) -> String {
    site(of: [
      ("journeysite.yaml", "lang: en\n"),
      ("content/promises/dry.md", "---\nname: Dry feet\n---\n"),
      ("content/journeys/other.md", "---\ntitle: The other one\n---\n\n## One\n\n- doing: Waits\n"),
      (
        "content/journeys/walk.md",
        "---\n\(front)\n---\n\n## Under way\n\n### Walks {#walk}\n\n- doing: Walks on\n- feeling: 1 fine\n\(step)\n\n### Home {#home}\n\n- doing: Sits\n- question: Is it dry?\n  - answered-by: the host\n- question: Is it far?\n\(more)"
      ),
    ]).text(path)
  }
}
