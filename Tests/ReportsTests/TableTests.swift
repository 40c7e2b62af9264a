import Journeys
import Markup
import Reports
import Testing

struct TableTests {
  private func csv(_ rows: [[String]]) -> String {
    var page = Pieces()
    CSV.write(rows[0], into: &page) { table in for row in rows.dropFirst() { table.add(row) } }
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test func `a table begins with a byte-order mark and ends its lines as spreadsheets do`() {
    #expect(csv([["a", "b"], ["1", "é"]]) == "\u{FEFF}a,b\r\n1,é\r\n")
  }

  @Test func `a cell with a comma, a quote or a line's end stands in quotes`() {
    #expect(
      csv([["a,b", "say \"x\"", "one\ntwo", "plain"]])
        == "\u{FEFF}\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",plain\r\n"
    )
  }

  @Test func `a cell that a spreadsheet would run is text, a number stays a number`() {
    #expect(
      csv([["=HYPERLINK(1)", "+31 20", "-1", "-1.5", "@x", "- a"]])
        == "\u{FEFF}'=HYPERLINK(1),'+31 20,-1,-1.5,'@x,'- a\r\n"
    )
  }

  @Test func `a cell without a value is empty, and a word of the program's own is written as it is`() {
    var page = Pieces()
    CSV.write(["a", "b", "c"], into: &page) { table in
      table.add(nil)
      table.add(word: "-x")
      table.add("-x")
      table.endRow()
    }
    #expect(String(decoding: page.bytes, as: UTF8.self) == "\u{FEFF}a,b,c\r\n,-x,'-x\r\n")
  }

  @Test func `the register as a table has a line for each gap, muted ones last with their reason`() {
    var page = Pieces()
    gapTable(rankedGaps(twoQuestions), into: &page)
    let table = String(decoding: page.bytes, as: UTF8.self)
    let lines = table.split(separator: "\r\n").map(String.init)
    let questions = lines.filter { $0.contains(",unanswered-question,") }
    #expect(lines.first?.hasPrefix("\u{FEFF}rank,severity,rule,title") == true)
    #expect(questions.count == 2)
    #expect(questions.first?.hasPrefix("12,high,") == true)
    #expect(lines.last?.contains("\"Weten we, \"\"echt\"\"\",2027-01-01,unanswered-question-") == true)
  }
}
