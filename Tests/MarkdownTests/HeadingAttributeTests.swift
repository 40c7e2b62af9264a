import Markdown
import Testing

struct HeadingAttributeTests {
  @Test func `takes id, classes and values off a heading`() {
    check(
      document: "### Rekent *af* {#afrekenen .a .b key=value other=\"two } words\"}  ##\n",
      """
      heading 3 @1:1 {#afrekenen .a .b key="value" other="two } words"}
        text "Rekent "
        emphasis
          text "af"
      """
    )
  }

  @Test func `takes them off an underlined heading and one of nothing else`() {
    check(document: "Title {#t}\n===\n", "heading 1 @1:1 {#t}\n  text \"Title\"")
    check(document: "# {.phase}", "heading 1 @1:1 {.phase}")
    check(document: "# A{weight_x=3}", "heading 1 @1:1 {weight_x=\"3\"}\n  text \"A\"")
  }

  @Test(arguments: [
    "{}", "{word}", "{#}", "{.}", "{#a", "#a}", "{key=}", "{=value}", "{a=\"b}", "{#a.b=c}", "{1=2}",
    "{#a} b",
  ])
  func `leaves what is malformed as text`(braces: String) {
    check(document: "# A \(braces)", "heading 1 @1:1\n  text \"A \(braces.replacing("\"", with: "\\\""))\"")
  }

  @Test func `leaves what is escaped or code as it is`() {
    check(document: "# A \\{#b}", "heading 1 @1:1\n  text \"A {#b}\"")
    check(document: "# A `{#b}`", "heading 1 @1:1\n  text \"A \"\n  code \"{#b}\"")
  }
}
