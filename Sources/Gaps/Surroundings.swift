import Journeys

/// The site as the rules for one journey see it: its settings and registers, and what all journeys together
/// make use of, but none of the other journeys.
struct Surroundings: Hashable, Sendable {
  /// The site's own, and in the view of a journey that journey's.
  var thresholds: Thresholds
  private let kept: Kept

  init(of atlas: Atlas, uses: SiteUses, thresholds: Thresholds) {
    self.thresholds = thresholds
    kept = Kept(Known(of: atlas, uses: uses))
  }

  var date: Day { kept.known.date }
  var settings: Settings { kept.known.settings }
  var touchpoints: [Touchpoint] { kept.known.touchpoints }
  var sources: [EvidenceSource] { kept.known.sources }
  /// What the site says about rules.
  var switches: RuleSwitches { kept.known.switches }
  var uses: SiteUses { kept.known.uses }
  /// Words that nobody outside knows.
  var jargon: InsideWords { kept.known.jargon }
  var departments: InsideWords { kept.known.departments }
  /// How sources found out what they say, by their ids.
  var methods: [String: MethodSet] { kept.known.methods }

  func audience(_ id: String) -> Audience? { kept.known.audiencesByID[id] }
  func touchpoint(_ id: String) -> Touchpoint? { kept.known.touchpointsByID[id] }
  func promise(_ id: String) -> Promise? { kept.known.promisesByID[id] }
}

/// What is the same for all journeys. It stands behind one reference, since every journey's view has it.
extension Surroundings {
  private final class Kept: Hashable, Sendable {
    let known: Known

    init(_ known: Known) { self.known = known }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.known == right.known }

    func hash(into hasher: inout Hasher) { hasher.combine(known) }
  }

  private struct Known: Hashable, Sendable {
    let date: Day
    let settings: Settings
    let touchpoints: [Touchpoint]
    let sources: [EvidenceSource]
    let switches: RuleSwitches
    let uses: SiteUses
    let jargon: InsideWords
    let departments: InsideWords
    let methods: [String: MethodSet]
    let audiencesByID: [String: Audience]
    let touchpointsByID: [String: Touchpoint]
    let promisesByID: [String: Promise]

    init(of atlas: Atlas, uses: SiteUses) {
      date = atlas.date
      settings = atlas.settings
      touchpoints = atlas.touchpoints
      sources = atlas.sources
      switches = RuleSwitches(atlas.settings.gaps)
      self.uses = uses
      jargon = InsideWords(atlas.settings.jargon + atlas.settings.departments)
      departments = InsideWords(atlas.settings.departments)
      methods = Dictionary(
        atlas.sources.compactMap { source in source.method.map { (source.id, MethodSet($0)) } },
        uniquingKeysWith: { first, _ in first }
      )
      audiencesByID = firsts(atlas.audiences, by: \.id)
      touchpointsByID = firsts(atlas.touchpoints, by: \.id)
      promisesByID = firsts(atlas.promises, by: \.id)
    }
  }
}

/// The entries by their ids; of several with one id the first.
private func firsts<Entry>(_ entries: [Entry], by id: (Entry) -> String) -> [String: Entry] {
  Dictionary(entries.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
}
