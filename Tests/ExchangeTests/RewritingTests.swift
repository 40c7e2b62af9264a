import Diagnostics
import Journeys
import Testing

@testable import Exchange

@Suite struct RewritingTests {
  private func formatted(_ text: String) -> String {
    let file = SourceFile(path: "content/journeys/a.md", text: text)
    return String(decoding: rewritten(file, in: Registers()).value, as: UTF8.self)
  }

  private func check(
    _ text: String,
    becomes expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let once = formatted(text)
    #expect(once == expected, sourceLocation: sourceLocation)
    #expect(formatted(once) == once, sourceLocation: sourceLocation)
  }

  @Test func `items become lines of one list, nested by two spaces`() {
    check(
      "## A\n* **Doing:**   looks\n    * evidence:  x\n\n      more of it\n*\tthinking : \"b\"\n",
      becomes: "## A\n\n- Doing: looks\n  - evidence: x\n\n    more of it\n- thinking: \"b\"\n"
    )
  }

  @Test func `paragraphs of bold keys become a list`() {
    check(
      "## A\n\n**Doing:** looks  \n**Pain point:** slow\nand dear\n\n**Feeling**: -1\n\nProse, **not:** a key.\n",
      becomes:
        "## A\n\n- Doing: looks\n- Pain point: slow\n  and dear\n- Feeling: -1\n\nProse, **not:** a key.\n"
    )
  }

  @Test func `keys stand in the language that most are in, and your own labels stay`() {
    check(
      "---\ntitle: A\neigenaar: B\ngoal: C\n---\n\n## A\n\n- doet: a\n- denkt: b\n- voelt: 1\n- pain: c\n  - source: d\n  - owner: e\n- Klantpijn: f\n- Weather: g\n",
      becomes:
        "---\ntitle: A\nowner: B\ngoal: C\n---\n\n## A\n\n- doet: a\n- denkt: b\n- voelt: 1\n- pijnpunt: c\n  - bewijs: d\n  - eigenaar: e\n- Klantpijn: f\n- Weather: g\n"
    )
  }

  @Test func `prose, code, comments and tables stay as they are`() {
    let text = """
      ## A

      - doing: a

      *   **Note:** a list of prose
      *   with marks of its own

      ```text
      * doing:   b


      * **x:** y
      ```

      <!-- * doing:   c -->

      | Doing | Feeling |
      |---|---|
      |  x   | 1 |

      Two spaces at the end  
      are a line break.

      """
    check(text, becomes: text)
  }

  @Test func `line ends, marks in front and blank lines are tidied`() {
    check(
      "\u{FEFF}\n\n## A\r\n- doing: b\r\n\r\n\r\n\r\n### C\r\n- doing: d\r\n\r\n",
      becomes: "## A\n\n- doing: b\n\n### C\n\n- doing: d\n"
    )
  }

  @Test func `a change that would alter the page is not made`() {
    // 'effort' has no meaning on a pain: the word itself is shown.
    check(
      "## A\n\n- pijn: a\n  - moeite: 3\n- doet: b\n  - cost: 4\n",
      becomes: "## A\n\n- pijn: a\n  - moeite: 3\n- doet: b\n  - cost: 4\n"
    )
  }

  @Test func `a file that can't be read is left as it is, and its errors are told`() {
    let file = SourceFile(path: "content/journeys/a.md", text: "---\ntitle: [\n---\n\n## A\n*  doing: b\n")
    let result = rewritten(file, in: Registers())
    #expect(result.value == file.bytes)
    #expect(result.diagnostics.hasErrors)
  }

  @Test func `a diagram is left as it is`() {
    let file = SourceFile(path: "content/journeys/a.mmd", text: "journey\n\n\n  A : 3 : B\n")
    #expect(rewritten(file, in: Registers()).value == file.bytes)
  }
}
