import Gaps
import Journeys
import Testing

struct CatalogueTests {
  @Test func `each rule has an id of its own, in kebab-case`() {
    let ids = ruleCatalogue.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(!ids.contains(authorRule))
    for id in ids {
      #expect(
        id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } && id.first != "-" && id.last != "-"
          && !id.contains("--"),
        "\(id) is not kebab-case"
      )
    }
  }

  @Test(arguments: ruleCatalogue.map(\.id))
  func `each rule is explained in both languages`(id: String) throws {
    let rule = try #require(ruleCatalogue.first { $0.id == id })
    for text in [rule.title, rule.looksAt, rule.why, rule.remedy] {
      #expect(!text.en.isEmpty && !text.nl.isEmpty)
      #expect(text.en != text.nl, "one of the two is not translated")
    }
    for text in [rule.looksAt, rule.why, rule.remedy] {
      #expect(text.en.hasSuffix(".") && text.nl.hasSuffix("."), "a sentence ends in a full stop")
    }
    if let exceptions = rule.exceptions { #expect(exceptions.en != exceptions.nl) }
    #expect(!rule.origins.isEmpty)
  }

  @Test(arguments: Rule.Question.allCases)
  func `each question is asked in both languages and by a rule`(question: Rule.Question) {
    #expect(question.text.en.hasSuffix("?") && question.text.nl.hasSuffix("?"))
    #expect(question.text.en != question.text.nl)
  }

  @Test(arguments: Threshold.allCases)
  func `each threshold is explained and starts within its range`(threshold: Threshold) {
    #expect(threshold.range.contains(threshold.standard))
    #expect(!threshold.text.en.isEmpty && threshold.text.en != threshold.text.nl)
  }

  @Test func `a threshold that is set counts instead of its own`() throws {
    let map = "## A\n### B\n- touchpoint: C\n### D\n- need: E\n### F\n- need: G\n"
    var thresholds = Thresholds()
    #expect(try Examined("silent-stretch", map, thresholds: thresholds).findings == [])
    thresholds[.silentSteps] = 2
    #expect(try Examined("silent-stretch", map, thresholds: thresholds).findings.count == 1)
  }

  @Test(arguments: Origin.allCases)
  func `each origin is described in both languages`(origin: Origin) {
    #expect(!origin.text.en.isEmpty && !origin.text.nl.isEmpty && origin.text.en != origin.text.nl)
  }
}
