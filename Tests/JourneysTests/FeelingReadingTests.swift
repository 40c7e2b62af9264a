import Diagnostics
import Journeys
import Testing

@Suite struct FeelingReadingTests {
  /// The moments of one feeling: words, score and level.
  private func moments(_ text: String, scale: String = "-2..2") -> [String] {
    let source = "---\nfeeling-scale: \(scale)\n---\n\n## Doen\n\n- feeling: \(text)\n"
    let read = atlas(of: [SourceFile(path: "content/journeys/a.md", text: source)], on: testDay)
    let feeling = read.value.journeys.first?.steps.first?.items.first?.feeling
    return (feeling?.moments ?? []).map { moment in
      "\(moment.words)|\(moment.score.map { "\($0)" } ?? "-")|\(moment.level.map { "\($0)" } ?? "-")"
    }
  }

  @Test func `takes words, numbers and emoji in any order`() {
    #expect(moments("-1 geërgerd") == ["geërgerd|-1.0|-0.5"])
    #expect(moments("geërgerd −1") == ["geërgerd|-1.0|-0.5"])
    #expect(moments("0,5 hoopvol") == ["hoopvol|0.5|0.25"])
    #expect(moments("+2") == ["|2.0|1.0"])
    #expect(moments("afwachtend") == ["afwachtend|-|-"])
    #expect(moments("😐 neutral") == ["😐 neutral|0.0|0.0"])
    #expect(moments("😡") == ["😡|-2.0|-1.0"])
  }

  @Test func `an arrow is a change within the step`() {
    #expect(moments("curious → hesitant") == ["curious|-|-", "hesitant|-|-"])
    #expect(moments("1 blij -> -1 boos") == ["blij|1.0|0.5", "boos|-1.0|-0.5"])
  }

  @Test func `follows the journey's scale`() {
    #expect(moments("4 fine", scale: "1..5") == ["fine|4.0|0.5"])
    #expect(moments("3/5 ok", scale: "1..5") == ["ok|3.0|0.0"])
    #expect(moments("high", scale: "low/neutral/high") == ["high|2.0|1.0"])
  }

  @Test func `a number within the words stays a word`() {
    #expect(moments("belt 3 keer terug") == ["belt 3 keer terug|-|-"])
  }

  @Test func `reports a number off the scale`() {
    check(
      "## Doen\n\n- feeling: 1️⃣5 boos\n",
      reports: [(1, .invalidFeeling, "feeling '5' is off the scale -2..2")]
    )
  }
}
