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
    #expect(!rule.origins.isEmpty)
  }

  @Test(arguments: Origin.allCases)
  func `each origin is described in both languages`(origin: Origin) {
    #expect(!origin.text.en.isEmpty && !origin.text.nl.isEmpty && origin.text.en != origin.text.nl)
  }
}
