import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private let source = SourceFile(path: "a.md", text: "eerste\n- feelïng: 5 boos\n")

  private func remark(
    _ id: DiagnosticID = .invalidFeeling,
    _ severity: Diagnostic.Severity = .error,
    line: Int = 2,
    column: Int = 12,
    file: String = "a.md",
    message: String = "feeling '5' is off the scale"
  ) -> Diagnostic {
    Diagnostic(
      id,
      severity,
      message,
      at: SourceLocation(file: file, line: line, column: column),
      notes: [Diagnostic.Note("choose another")]
    )
  }

  @Test func `shows place, message, id, the source line with a caret, and the notes`() {
    #expect(
      remark().text(source: source) == """
        a.md:2:12: error: feeling '5' is off the scale [invalid-feeling]
         2 | - feelïng: 5 boos
           |           ^
          note: choose another
        """
    )
  }

  @Test func `shows what it knows when the line or the column is unknown`() {
    #expect(remark(line: 0, column: 0).text(source: source).hasPrefix("a.md: error: "))
    #expect(!remark(column: 0).text(source: source).contains("^"))
    #expect(!remark(line: 99).text(source: source).contains("|"))
    #expect(remark().text(source: nil).split(separator: "\n").count == 2)
  }

  @Test func `a terminal gets no control characters from a source line`() {
    let hostile = SourceFile(path: "a.md", text: "x\n\u{1B}[2J\u{7}boe\n")
    #expect(!remark(column: 1).text(source: hostile).contains("\u{1B}"))
  }

  @Test func `sorts by file, line, column and severity, and says everything once`() {
    let first = remark(line: 1, column: 9)
    let second = remark(line: 2, column: 1)
    let warning = remark(.unknownKey, .warning, line: 2, column: 1)
    let other = remark(line: 1, file: "b.md")
    #expect([other, warning, second, first, second].inOrder == [first, second, warning, other])
    #expect([warning].hasErrors == false)
    #expect([warning, second].hasErrors)
  }
}

@Suite struct NearestWordTests {
  @Test func `finds a word with a letter wrong, missing, added or swapped`() {
    let words = ["owner", "status", "reviewed"]
    for typed in ["onwer", "ownr", "ownerr", "owmer", "Owner"] {
      #expect(nearest(to: typed, in: words) == "owner", "\(typed)")
    }
  }

  @Test func `suggests nothing far away, and nothing for a word too short to tell`() {
    #expect(nearest(to: "colour", in: ["owner", "goal"]) == nil)
    #expect(nearest(to: "ab", in: ["ac", "bb"]) == nil)
    #expect(nearest(to: "retries", in: ["metrics"]) == nil)
    #expect(nearest(to: "ettrics", in: ["metrics"]) == nil)
    #expect(nearest(to: "emtrics", in: ["metrics"]) == "metrics")
    #expect(nearest(to: "metixs", in: ["metrics"]) == "metrics")
    #expect(suggestion(for: "colour", in: ["owner"]) == "")
    #expect(suggestion(for: "onwer", in: ["owner"]) == "; did you mean 'owner'?")
  }

  @Test func `takes the nearest, and of equals the first in the alphabet`() {
    #expect(nearest(to: "stadus", in: ["stadium", "status"]) == "status")
    #expect(nearest(to: "cart", in: ["card", "care"]) == "card")
  }
}
