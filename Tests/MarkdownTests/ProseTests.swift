import Diagnostics
import Markdown
import Markup
import Testing

struct ProseTests {
  /// Markdown and its HTML.
  static let examples: [(markdown: String, html: String)] = [
    ("a < b\n& c", "<p>a &lt; b\n&amp; c</p>\n"),
    ("# A {#id .x}", "<h1 id=\"id\">A</h1>\n"),
    ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
    ("a  \nb", "<p>a<br>\nb</p>\n"),
    ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("```js x\na<b\n```", "<pre><code class=\"language-js\">a&lt;b\n</code></pre>\n"),
    ("***", "<hr>\n"),
    ("[a](b.md \"t\")", "<p><a href=\"b.md\" title=\"t\">a</a></p>\n"),
    (
      "<https://a.b/?c=\"é>",
      "<p><a href=\"https://a.b/?c=%22%C3%A9\" rel=\"noreferrer\">https://a.b/?c=&quot;é</a></p>\n"
    ),
    ("[a](javascript:b)", "<p>a</p>\n"),
    ("![*a*](b.png)", "<p><img src=\"b.png\" alt=\"a\"></p>\n"),
    ("![*a* \"](//b/c.png)", "<p><span>a &quot;</span></p>\n"),
    ("a <i x=\"\">", "<p>a <code class=\"raw\">&lt;i x=&quot;&quot;&gt;</code></p>\n"),
    ("<hr>", "<pre><code class=\"raw\">&lt;hr&gt;</code></pre>\n"),
    (
      "|a|b|c|\n|-|:-:|-:|\n|1|",
      """
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col" class="al-center">b</th>
      <th scope="col" class="al-right">c</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="al-center"></td>
      <td class="al-right"></td>
      </tr>
      </tbody>
      </table>

      """
    ),
  ]

  @Test(arguments: examples)
  func `writes prose as HTML`(markdown: String, html: String) { check(prose: markdown, html) }

  @Test func `shifts headings down to h6 and turns links`() {
    let style = ProseStyle(headingShift: 2) { $0 == "b.md" ? "b.html" : $0 }
    check(prose: "# A\n\n##### [c](b.md)", "<h3>A</h3>\n<h6><a href=\"b.html\">c</a></h6>\n", style: style)
  }

  @Test func `asks nothing about a destination that was dropped`() {
    let style = ProseStyle { _ in "x" }
    check(prose: "[a](file:b)", "<p>a</p>\n", style: style)
  }

  @Test func `gives the words of inlines`() {
    let place = Diagnostics.SourceLocation(file: "a.md", line: 1, column: 1)
    #expect(inlines(of: "a *b* `c` [d](e) ![f](g) <i>h", at: place).plainText == "a b c d f h")
    #expect(inlines(of: "a<br>b", at: place).plainText == "a b")
  }
}
