import Diagnostics
import Journeys
import Markup
import Testing

@testable import Site

@Suite struct PhraseTests {
  @Test func `every phrase has a place of its own`() {
    #expect(Phrase.allCases.map(\.place) == Array(Phrase.allCases.indices))
  }

  @Test(arguments: [
    ("{who} & {what}", "a&lt;b &amp; "), ("by {who}, {who}", "by a&lt;b, a&lt;b"), ("plain", "plain"),
    ("{who", "who"),
  ])
  func `writes what it says as a text`(text: String, written: String) {
    let words = Wording(language: .en, texts: [.ownedBy: Wording.Text(text)])
    var page = Pieces()
    words.write(.ownedBy, .who, "a<b", into: &page)
    let markup = Markup(page)
    #expect(markup == Markup("\(words(.ownedBy, (.who, "a<b")))"))
    #expect(markup.string == written)
  }

  @Test(arguments: [-3, -1.5, -0.0, 0, 0.05, 2, 7.25, 1000, 12_345.5])
  func `writes a score as a text says it`(score: Double) {
    let words = Theme.load().value.words(.nl)
    for scale in [FeelingScale.standard, .ranks] {
      var page = Pieces()
      words.write(score: score, on: scale, into: &page)
      #expect(Markup(page) == Markup("\(words.score(score, on: scale))"))
    }
  }
}
