@testable import Journeys
import Testing

@Suite struct PlainWordsTests {
  @Test func `finds every word of the vocabulary that is written in plain letters, and what it means`() {
    for word in vocabularyWords where word.utf8.allSatisfy({ $0 < 0x80 }) {
      #expect(known(word)?.text == word)
      #expect(known(word)?.meaning.key == Key(word), "\(word)")
    }
  }

  @Test func `knows no word that is not in the vocabulary as it stands`() {
    for word in ["", "d", "doin", "doings", "Doing", " doing", "idee\u{EB}n", "gniod"] {
      #expect(known(word)?.text == nil, "\(word)")
    }
  }

  private func known(_ word: String) -> PlainWords.Word? {
    Array(word.utf8).withUnsafeBufferPointer { PlainWords.known[$0] }
  }
}
