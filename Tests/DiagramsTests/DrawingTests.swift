import Markup
import Testing

@testable import Diagrams
@testable import Gaps
@testable import Journeys

@Suite struct DrawingTests {
  private let diagram = Diagram(of: parcel, findings: parcelFindings, settings: Settings())

  @Test func `the same journey gives the same bytes`() {
    let again = Diagram(of: parcel, findings: parcelFindings, settings: Settings())
    #expect(again.map == diagram.map)
    #expect(again.glance == diagram.glance)
    #expect(again.standalone == diagram.standalone)
    #expect(again.legend == diagram.legend)
  }

  @Test func `the page's pictures are coloured by classes only`() {
    for picture in [
      diagram.map.string, diagram.glance.string, diagram.legend.string, miniature(of: parcel).string,
    ] {
      #expect(!picture.contains("=\"#a60f3d\"") && !picture.contains("fill=\"#"))
      #expect(!picture.contains(" style=") && !picture.contains("<style"))
    }
  }

  @Test func `what a file has of a map is what is drawn for a file alone`() {
    let (layout, drawing) = (diagram.layout, diagram.drawing)
    func part(_ range: Range<Int>) -> Markup {
      var pieces = Pieces()
      pieces.write(drawing.file, range)
      return Markup(pieces)
    }
    #expect(part(drawing.head.rail) == drawnForFile { $0.headRail(layout) })
    #expect(part(drawing.head.body) == drawnForFile { $0.headBody(layout) })
    #expect(drawing.blocks.count == layout.blocks.count)
    for (row, block) in zip(drawing.blocks, layout.blocks) {
      #expect(part(row.rail) == drawnForFile { $0.blockRail(block) })
      #expect(part(row.body) == drawnForFile { $0.blockBody(block, layout) })
    }
  }

  private func drawnForFile(_ drawing: (inout Pen) -> Void) -> Markup {
    var pen = Pen(.attributes)
    drawing(&pen)
    return pen.markup
  }

  @Test func `a standalone picture has its own colours and no links`() {
    let picture = diagram.standalone.string
    #expect(!picture.contains("class=\"") && !picture.contains("<a ") && !picture.contains("var(--"))
    #expect(picture.contains("fill=\"#a60f3d\""))
    #expect(picture.contains("role=\"img\"") && picture.contains("<desc"))
  }

  @Test(arguments: UInt64(1)...15)
  func `every picture is well-formed`(seed: UInt64) {
    var random = Seeded(state: seed)
    let (journey, findings) = random.journey()
    let made = Diagram(of: journey, findings: found(findings, in: journey), settings: Settings())
    for picture in [made.standalone.string, made.glance.string] { #expect(isBalanced(picture)) }
    #expect(
      isBalanced(
        made.map.string.replacing(" checked>", with: " checked=\"\"/>").replacing("<br>", with: "<br/>")
      )
    )
  }

  @Test func `what an author writes is escaped`() {
    let bad = journey("<b>", [("<i>", .buy, 0, [step("<script>", [item(.doing, "a < b & \"c\"")])])])
    let made = Diagram(
      of: bad,
      findings: found([finding(.high, .phase(0), "<u>")], in: bad),
      settings: Settings()
    )
    for picture in [made.map, made.glance, made.standalone] {
      #expect(!picture.string.contains("<script>") && !picture.string.contains("<u>"))
    }
    #expect(made.map.string.contains("a &lt; b &amp; "))
  }

  @Test func `each colour used has its class in the style sheet`() {
    let css = diagramStyleSheet.string
    for part in diagram.map.string.components(of: "class=\"").dropFirst() {
      let name = String(part.prefix { $0 != "\"" })
      let isStructure = [
        "heads", "row", "rail", "body", "bar", "over", "pc", "pl", "pn", "c", "g", "cn", "vh", "ico", "tri",
        "bd",
      ]
      .contains {
        name == $0 || name.hasPrefix($0 + " ") || name.hasPrefix("bar-in") || name.hasPrefix("plc")
      }
      let isStyled = name.split(separator: " ").allSatisfy { css.contains("svg .\($0){") }
      #expect(isStructure || isStyled, "\(name)")
    }
    #expect(css.contains("@media screen and (prefers-color-scheme:dark)"))
  }

  @Test func `a muted gap is grey and stays`() {
    let map = diagram.map.string
    #expect(map.contains("id=\"m-14\"") && map.contains("g-mut"))
  }

  @Test func `the legend shows only what is on the map`() {
    let legend = diagram.legend.string
    #expect(legend.contains("derde partij") && legend.contains("zonder overdracht"))
    let plain = journey([("Buy", .buy, 0, [step("One", [item(.doing, "x")])])])
    let small = Diagram(of: plain, findings: found([], in: plain), settings: Settings()).legend.string
    #expect(!small.contains("touchpoint") && !small.contains("muted") && small.contains("researched"))
  }

  @Test func `the summary tells the curve and the gaps`() {
    #expect(
      diagram.summary
        == "De curve begint bij gehaast (−1), zakt naar het laagste punt: machteloos (−2), bij “De bezorger rijdt door”, stijgt naar het hoogste punt: blij (+2), bij “Eindelijk passen” en eindigt bij argwanend (−1). Van 2 stappen is het gevoel onbekend. Er zijn 13 gaten, waarvan 1 kritiek en 6 hoog; de meeste liggen in Levering."
    )
  }

  @Test func `the example has its size`() {
    #expect(diagram.columnCount == 12)
    #expect(diagram.laneCount == 10)
  }

  /// Whether every element is closed in order.
  private func isBalanced(_ markup: String) -> Bool {
    var open: [Substring] = []
    for part in markup.split(separator: "<", omittingEmptySubsequences: true) {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }
}

extension Diagram {
  var map: Markup { drawn { writeMap(into: &$0) } }
  var glance: Markup { drawn { writeGlance(into: &$0) } }
  var legend: Markup { drawn { writeLegend(into: &$0) } }
  var standalone: Markup { drawn { writeStandalone(into: &$0) } }

  private func drawn(_ drawing: (inout Pieces) -> Void) -> Markup {
    var page = Pieces()
    drawing(&page)
    return Markup(page)
  }
}
