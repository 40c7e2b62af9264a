import Journeys
import Testing

@Suite struct StableHashTests {
  /// The values that its authors publish for FNV-1a with 64 bits.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func `gives what is published for it`(text: String, expected: String) {
    var hash = StableHash()
    hash.combine(Array(text.utf8))
    #expect(hash.digits(16) == expected)
    #expect(hash.digits(5) == expected.suffix(5))
    #expect(hash.digits(5, behind: "é-wait") == "é-wait-" + expected.suffix(5))
  }

  @Test func `two words are not the same as one`() {
    var one = StableHash()
    one.combine("ab")
    var two = StableHash()
    two.combine("a")
    two.combine("b")
    #expect(one.digits(16) != two.digits(16))
  }
}
