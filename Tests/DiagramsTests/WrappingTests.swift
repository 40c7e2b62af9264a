import Testing

@testable import Diagrams

@Suite struct WrappingTests {
  @Test func `breaks at spaces`() {
    #expect(
      Array(wrapped("Kijkt drie keer in de mail.", width: 90, .card)) == ["Kijkt drie keer", "in de mail."]
    )
  }

  @Test func `breaks a long word with a hyphen between letters`() {
    let lines = wrapped("Arbeidsongeschiktheidsverzekering", width: 120, .card)
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix("-"))
    #expect(lines.joined().filter { $0 != "-" } == "Arbeidsongeschiktheidsverzekering")
  }

  @Test func `breaks an address after a slash`() {
    let lines = wrapped("https://example.org/a/very/long/path", width: 130, .card)
    #expect(lines.count > 1)
    #expect(lines.joined() == "https://example.org/a/very/long/path")
  }

  @Test func `leaves a text that fits as it is`() {
    #expect(Array(wrapped("Kort", width: 100, .card)) == ["Kort"])
    #expect(Array(wrapped("", width: 100, .card)) == [""])
  }

  @Test func `keeps the parts of an emoji together`() {
    for line in wrapped(String(repeating: "👩‍🔬👍🏽", count: 12), width: 60, .card) {
      #expect(!line.unicodeScalars.contains { $0.value == 0x1F3FD } || line.contains("👍🏽"))
    }
  }

  @Test(arguments: [
    "Bestelt op zondagavond een winterjas en laarzen; een vervoerder brengt ze thuis.",
    "Arbeidsongeschiktheidsverzekeringsmaatschappijvergelijkingswebsite",
    "荷物はいつ届きますか。とても心配しています。", "أريد أن أعرف متى يصل الطرد إلى المنزل",
    "https://example.org/x?y=" + String(repeating: "abc&", count: 30),
    "e\u{301}" + String(repeating: "e\u{301}", count: 60),
    "zelf\u{AD}be\u{AD}die\u{AD}nings\u{AD}kassa\u{AD}mede\u{AD}werker",
  ])
  func `never goes beyond the width and never loses a character`(text: String) {
    for room in [40.0, 74, 134, 300] {
      let lines = wrapped(text, width: room, .card)
      for line in lines { #expect(width(of: line, .card) <= room, "\(line)") }
      let ignored: Set<Unicode.Scalar> = [" ", "-", "\u{AD}"]
      let before = Array(text.unicodeScalars.filter { !ignored.contains($0) })
      #expect(Array(lines.joined().unicodeScalars.filter { !ignored.contains($0) }) == before)
    }
  }

  @Test func `measures with the published widths`() {
    // Helvetica: H 722, e 556, l 222, l 222, o 556 thousandths.
    #expect(abs(width(of: "Hello", Face(size: 1000, leading: 0)) - 2278) < 0.5)
    #expect(abs(width(of: "Hello", Face(size: 1000, leading: 0, isBold: true)) - 2445) < 0.5)
    #expect(width(of: "日本", Face(size: 10, leading: 0)) == 20)
    #expect(width(of: "e\u{301}", .card) == width(of: "e", .card))
  }
}
