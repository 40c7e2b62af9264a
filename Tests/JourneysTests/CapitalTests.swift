import Journeys
import Testing

@Suite struct CapitalTests {
  @Test(arguments: [
    ("feeling", "Feeling"), ("één stap", "Één stap"), ("e\u{301}e\u{301}n", "E\u{301}e\u{301}n"),
    ("Z", "Z"), ("z", "Z"), ("3 steps", "3 steps"), ("", ""), ("ßa", "SSa"),
  ])
  func `begins with a capital`(text: String, capital: String) {
    #expect(Array(text.capitalised.utf8) == Array(capital.utf8))
  }
}
