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
}
