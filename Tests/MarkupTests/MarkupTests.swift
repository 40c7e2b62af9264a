import Markup
import Testing

@Suite struct MarkupTests {
  @Test func `escapes what is interpolated and nothing else`() {
    let title = #"<script>alert("1") & 'x'</script>"#
    let markup = Markup(#"<h1 title="\#(title)">\#(title)</h1>"#)
    let escaped = "&lt;script&gt;alert(&quot;1&quot;) &amp; &#39;x&#39;&lt;/script&gt;"
    #expect(markup.string == #"<h1 title="\#(escaped)">\#(escaped)</h1>"#)
  }

  @Test func `markup inside markup is not escaped again`() {
    let inner = Markup("<b>\("a & b")</b>")
    #expect(Markup("<p>\(inner)</p>").string == "<p><b>a &amp; b</b></p>")
    var outer = Markup()
    outer.write(static: "<p>")
    outer.write(inner)
    outer.write(text: "<")
    #expect(outer.string == "<p><b>a &amp; b</b>&lt;")
  }

  @Test func `control characters that XML forbids are replaced, tabs and line ends kept`() {
    #expect(Markup("\("a\u{0}b\u{1B}c\td\ne")").string == "a\u{FFFD}b\u{FFFD}c\td\ne")
  }

  @Test func `text of any script passes unchanged`() {
    let text = "Coördinatie “ja” 日本 عربي 🙂"
    #expect(Markup("\(text)").string == text)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (12.5, "12.5"), (0.05, "0.05"), (-0.004, "0"), (-3.456, "-3.46"),
    (99.999, "100"), (1e6, "1000000"), (9999.99, "9999.99"), (-9999.99, "-9999.99"), (10_000.05, "10000.05"),
    (123_456.5, "123456.5"),
  ])
  func `numbers have at most two decimals, a point and no negative zero`(number: Double, expected: String) {
    #expect(Markup("\(number)").string == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (12.5, "12.5"), (0.05, "0.1"), (-0.04, "0"), (-3.456, "-3.5"),
    (99.96, "100"), (1e6, "1000000"), (9999.9, "9999.9"), (-9999.9, "-9999.9"), (10_000.05, "10000.1"),
    (123_456.5, "123456.5"),
  ])
  func `numbers among pieces have at most one decimal`(number: Double, expected: String) {
    var pieces = Pieces(capacity: 1)
    pieces.write("<")
    pieces.write(number)
    pieces.write(">")
    let markup = Markup(pieces)
    #expect(markup.string == "<\(expected)>")
  }

  @Test func `every number of tenths is written as it is`() {
    for tenths in -100_100...100_100 {
      var pieces = Pieces(capacity: 1)
      pieces.write(tenths: tenths)
      let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
      let expected = "\(tenths < 0 ? "-" : "")\(whole)\(rest > 0 ? ".\(rest)" : "")"
      if pieces.bytes != Array(expected.utf8) {
        Issue.record("\(tenths) is written otherwise than \(expected)")
      }
    }
  }

  @Test func `two numbers of tenths are as each alone, with a space where no minus separates them`() {
    let numbers = [-100_001, -100_000, -99_999, -10_000, -15, -1, 0, 7, 10, 9999, 99_999, 100_000]
    for first in numbers {
      for second in numbers {
        var pair = Pieces(capacity: 1)
        pair.write(tenths: first, second)
        var apart = Pieces(capacity: 1)
        apart.write(tenths: first)
        if second >= 0 { apart.write(" ") }
        apart.write(tenths: second)
        let (written, expected) = (pair.bytes, apart.bytes)
        #expect(written == expected)
      }
    }
  }

  @Test func `every integer of up to five digits is written as it is`() {
    for integer in -100...10_100 {
      var pieces = Pieces(capacity: 1)
      pieces.write(integer: integer)
      if pieces.bytes != Array("\(integer)".utf8) { Issue.record("\(integer) is written otherwise") }
    }
  }

  @Test(arguments: [
    "", "abc", "a < b & c", "\"quoted\" and 'quoted', twice over", "één — <b>vet</b>\u{1}\tja\n",
  ])
  func `text among pieces is escaped as in markup`(text: String) {
    var pieces = Pieces(capacity: 1)
    pieces.write(text: text)
    var expected = Markup()
    expected.write(text: text)
    #expect(Markup(pieces).string == expected.string)
  }

  @Test func `a sheet takes text, markup, templates and what it holds already`() {
    var sheet = Pieces()
    var other = Pieces()
    let (wasEmpty, ended) = (sheet.isEmpty, sheet.endsLine)
    #expect(wasEmpty && !ended)
    other.write(integer: 12)
    sheet.write(static: "<p>")
    sheet.write("<b>\("a < b")</b>")
    sheet.write(Markup("<i>\(1)</i>"))
    sheet.write(other)
    sheet.write(again: 3..<6)
    sheet.write(static: "\n")
    let (endsLine, text) = (sheet.endsLine, Markup(sheet).string)
    #expect(endsLine && text == "<p><b>a &lt; b</b><i>1</i>12<b>\n")
    let (seen, copied) = (sheet.withBytes { Array($0) }, sheet.bytes)
    #expect(seen == copied)
    sheet.removeAll()
    sheet.write(text: "next")
    let next = Markup(sheet).string
    #expect(next == "next")
  }

  @Test func `a sheet grows while it writes what it holds already`() {
    var sheet = Pieces()
    sheet.write(text: "ab")
    for _ in 1...10 { sheet.write(again: 0..<sheet.count) }
    let text = Markup(sheet).string
    #expect(text == String(repeating: "ab", count: 1024))
  }

  @Test(arguments: [(0, "0"), (7, "7"), (-12, "-12"), (1_234_567, "1234567"), (Int.min, "\(Int.min)")])
  func `integers of any size`(number: Int, expected: String) {
    #expect(Markup("\(number)").string == expected)
  }
}
