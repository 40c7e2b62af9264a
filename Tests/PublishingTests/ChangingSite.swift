/// A site made at random, and changed at random: the same for the same seed.
///
/// Its journeys speak of each other and of the registers in every way there is, so that a change of one file may
/// matter to the gaps of another.
struct ChangingSite {
  private var state: UInt64
  private(set) var files: [String: String] = [:]

  init(seed: UInt64) {
    state = seed
    for number in 0..<8 { files["content/journeys/j\(number).md"] = journey() }
    files["content/audiences/reader.md"] = "---\nname: Reader\ncustomer: true\n---\n"
    files["content/touchpoints/website.md"] = "---\nname: Website\nowner: Web team\ncontrol: own\n---\n"
    files["content/touchpoints/shop.md"] = "---\nname: Shop\nended: 2026-10-01\n---\n"
    files["content/evidence/talks.md"] = "---\nname: Talks\nkind: interviews\ndate: 2024-01-01\n---\n"
    files["content/promises/quick.md"] = "---\nname: Quick\nowner: Shop team\n---\n"
    files["content/about.md"] = "# About\n\nSee [one](journeys/j1.md).\n"
    files["journeysite.yaml"] = "title: Maps\n"
  }

  /// Changes one file or a few; says which.
  mutating func change() -> String {
    let journeys = files.keys.filter { $0.hasPrefix("content/journeys/") }.sorted()
    switch number(below: 13) {
    case 0: return write(settings(), to: "journeysite.yaml")
    case 1: return write("---\nname: Reader\ncustomer: \(flip())\n---\n", to: "content/audiences/reader.md")
    case 2:
      let ended = flip() ? "ended: 2026-11-01\n" : "owner: Desk\n"
      return write("---\nname: Website\n\(ended)---\n", to: "content/touchpoints/website.md")
    case 3: return toggle("content/evidence/talks.md", "---\nname: Talks\nkind: survey\n---\n")
    case 4: return toggle("content/promises/quick.md", "---\nname: Quick\n---\n")
    case 5: return toggle("content/about.md", "# About\n\nSee [three](journeys/j3.md).\n")
    case 6: return toggle("templates/assets/house.css", "a { color: red }\n")
    case 7: return toggle("content/journeys/j\(number(below: 10)).md", journey())
    case 8:
      let old = journeys[number(below: journeys.count)]
      let new = "content/journeys/j\(number(below: 10)).md"
      let text = files.removeValue(forKey: old)
      files[new] = text
      return "\(old) becomes \(new)"
    case 9: return toggle("content/phase-models/own.yaml", "name: Own\nphases: [{name: Before}]\n")
    default: return write(journey(), to: journeys[number(below: journeys.count)])
    }
  }

  private mutating func write(_ text: String, to path: String) -> String {
    files[path] = text
    return path
  }

  /// Takes a file away, or puts it there.
  private mutating func toggle(_ path: String, _ text: String) -> String {
    // A site without any journey would have nothing left to change.
    let isLast = path.contains("/journeys/") && files.keys.count { $0.contains("/journeys/") } < 3
    if isLast || files.removeValue(forKey: path) == nil { files[path] = text }
    return path
  }

  private mutating func settings() -> String {
    var text = "title: Maps \(number(below: 3))\nlang: \(flip() ? "en" : "nl")\n"
    if flip() { text += "jargon: [portal]\ndepartments: [Web team]\n" }
    if flip() { text += "review-every: 30\n" }
    if flip() { text += "gaps:\n  bad-ending: critical\n  silent-steps: 2\n  dead-touchpoint: off\n" }
    if flip() { text += "mute:\n  - {rule: cliff, reason: known, until: 2027-01-01}\n" }
    return text
  }

  private mutating func journey() -> String {
    var text = "---\naudience: \(flip() ? "reader" : "Somebody")\nphases: ten-phases\n"
    text += "state: \(one(of: ["as-is", "to-be", "planned", "actual", "actual"]))\n"
    if number(below: 3) == 0 { text += "follows: [\(other())]\n" }
    if flip() { text += "compare-with: [\(other())]\n" }
    if number(below: 3) == 0 { text += "owner: Team \(number(below: 2))\n" }
    if number(below: 4) == 0 { text += "reviewed: 2026-0\(1 + number(below: 9))-01\n" }
    if number(below: 4) == 0 { text += "status: approved\napproved-as: 0123456789ab\n" }
    if number(below: 4) == 0 { text += "gaps:\n  silent-steps: 2\n" }
    if number(below: 4) == 0 { text += "mute:\n  - {rule: bad-ending, reason: known}\n" }
    text += "---\n\nWords \(number(below: 100)).\n"
    for phase in ["Unaware", "Consideration", "Usage", "Loyalty"] where number(below: 5) > 0 {
      text += "\n## \(phase)\n"
      for step in 0...number(below: 2) { text += "\n" + self.step("\(phase) \(step)") }
    }
    return text
  }

  private mutating func step(_ title: String) -> String {
    var text = "### \(title)\n\n- doing: Looks \(number(below: 5))\n"
    if flip() { text += "- feeling: \(number(below: 5) - 2)\n" }
    if flip() { text += "- question: Where is the portal?\n" }
    if flip() {
      text += "- touchpoint: \(one(of: ["Website", "Shop", "Leaflet"]))\n"
      if flip() { text += "  - control: \(one(of: ["own", "partner"]))\n" }
      if flip() { text += "  - evidence: talks\n" }
    }
    if number(below: 3) == 0 { text += "- \(one(of: ["promise", "kept", "broken"])): quick\n" }
    if number(below: 3) == 0 { text += "- pain: Slow\n" }
    if number(below: 6) == 0 { text += "- opportunity: A desk\n  - owner: Desk\n" }
    if number(below: 5) == 0 { text += "- next: \(other())\n" }
    if number(below: 8) == 0 { text += "- sub: \(other())\n" }
    return text
  }

  /// The id of a journey that may be there.
  private mutating func other() -> String { "j\(number(below: 9))" }
  private mutating func flip() -> Bool { number(below: 2) == 0 }
  private mutating func one(of words: [String]) -> String { words[number(below: words.count)] }

  /// SplitMix64: Steele, Lea and Flood.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
