import Diagnostics
import Markdown
import Testing

struct YAMLFaultTests {
  /// What an author writes by mistake, and what is said about it.
  static let mistakes: [(yaml: String, remark: String)] = [
    (
      "title: Part one: x",
      "1:16 error yaml-syntax: found a second ': ' in a value; put the value in quotes\n"
        + "  write for instance  title: \"Part one: the start\""
    ),
    (
      "a: 1\ntitle: \"Open\nb: 2\n",
      "2:8 error yaml-syntax: the quote opened here is not closed; add the same quote at the end of the value"
    ),
    (
      "a:\n\tb: 1", "2:1 error yaml-syntax: found a tab where spaces are expected; indent with spaces only"
    ),
    ("a: @x", "1:4 error yaml-syntax: found '@', which no value can start with; put the value in quotes"),
    (
      "a: 1\nwords\nb: 2",
      "2:1 error yaml-syntax: this line has no ': '; write 'key: value', or indent the line when it belongs "
        + "to the value above"
    ),
    (
      "tags: [a, b\nc: d",
      "1:7 error yaml-syntax: the list opened here with '[' is not closed with ']', or a ',' is missing in it"
    ),
    (
      "name: {en: x\n",
      "1:7 error yaml-syntax: the mapping opened here with '{' is not closed with '}', or a ',' is missing in it"
    ),
    (
      "a: \"C:\\Data\"",
      "1:7 error yaml-syntax: found '\\' in double quotes, where it has a meaning; use single quotes"
    ),
    ("a: *bold* x", "1:9 error yaml-syntax: a value can't start with '*' or '&'; put the value in quotes"),
    ("a: - b", "1:4 error yaml-syntax: found '-' behind a key; start the list on a line of its own"),
    (
      "a: \"B\" C\nd: 1",
      "1:8 error yaml-syntax: found 'C' where a 'key: value' is expected\n"
        + "  a key starts in the same column as the key above it; words behind a closing quote belong inside it"
    ),
    (
      "é: a\u{7}",
      "1:6 error yaml-syntax: found the control character U+0007, which is not allowed; take it out"
    ),
  ]

  @Test(arguments: mistakes)
  func `says what is wrong in an author's words`(yaml source: String, remark: String) {
    #expect(lines(yaml(of: .init(path: "a.yaml", text: source)).diagnostics) == remark)
  }
}
