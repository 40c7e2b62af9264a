import Journeys
import Reports
import Testing

struct HistoryTests {
  private func entry(_ date: String) -> History.Entry {
    let report = checked(twoQuestions, on: date)
    return History.Entry(of: report.gaps, journeys: report.journeys, on: report.date)
  }

  @Test func `a day is a line of counts by severity and by rule, without the muted ones`() throws {
    let text = try #require(History.text("", adding: entry("2026-11-22")))
    let lines = text.split(separator: "\n")
    #expect(lines.first.map(String.init) == History.header)
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("2026-11-22,1,") == true)
    #expect(lines.last?.contains("unanswered-question=1") == true)
    let read = History.reading(text)
    #expect(read.history.days == [entry("2026-11-22")])
    #expect(read.wrongLines == [])
    #expect(read.history.days.first?.muted == 1)
    #expect(read.history.days.first.map { $0.open == $0.rules.map(\.count).reduce(0, +) } == true)
  }

  @Test func `a day that is recorded again takes the place of its line`() throws {
    let once = try #require(History.text("", adding: entry("2026-11-22")))
    let both = try #require(History.text(once, adding: entry("2027-01-02")))
    #expect(History.text(both, adding: entry("2027-01-02")) == both)
    #expect(History.reading(both).history.days.map(\.date.iso) == ["2026-11-22", "2027-01-02"])
    #expect(History.reading(both).history.days.map(\.muted) == [1, 0])
  }

  @Test func `a file that is no history is left alone`() {
    #expect(History.text("title: My site\n", adding: entry("2026-11-22")) == nil)
  }

  @Test func `lines that are none are named, the others read, in the order of the days`() {
    let text = """
      \u{FEFF}\(History.header)
      2026-02-01,2,3,0,1,2,0,0,0,stale-map=3
      2026-02-30,2,3,0,1,2,0,0,0,

      2026-01-01,1,1,0,1,0,0,0,0,stale-map=1
      2026-03-01,1,1,x,1,0,0,0,0,

      """
    let read = History.reading(text)
    #expect(read.history.days.map(\.date.iso) == ["2026-01-01", "2026-02-01"])
    #expect(read.wrongLines == [3, 6])
  }
}
