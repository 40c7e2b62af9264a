import Journeys
import Testing

@testable import Gaps

struct WordingTests {
  @Test(arguments: [
    ("It's here", "‘It's here’"), ("“Where is it?”", "‘Where is it?’"), ("Note ‘not in’", "“Note ‘not in’”"),
    ("Long queues.", "‘Long queues’"), ("And then...", "‘And then...’"), ("", "‘’"), ("'", "‘'’"),
  ])
  func `quotes the map's words once`(text: String, quotation: String) {
    #expect(quoted(text) == quotation)
  }

  @Test func `cuts long words of the map between two words`() {
    #expect(shortened("one two three", to: 9) == "one two…")
    #expect(shortened("incomprehensible", to: 5) == "incom…")
    #expect(shortened("één twee", to: 8) == "één twee")
  }

  @Test(arguments: [
    ("Where?", "where?"), ("Hoe laat?", "hoe laat?"), ("PostNL?", "PostNL?"), ("Anna belt", "Anna belt"),
  ])
  func `lowers a capital behind a colon, unless it may be a name's`(text: String, words: String) {
    #expect(afterColon(text) == words)
  }

  @Test func `lists three things, and of more only how many`() {
    #expect(listed(["a"], .nl) == "a")
    #expect(listed(["a", "b", "c"], .nl) == "a, b en c")
    #expect(listed(["a", "b", "c", "d"], .nl) == "a, b en twee andere")
    #expect(listed(["a", "b", "c", "d"], .en) == "a, b and two more")
  }
}
