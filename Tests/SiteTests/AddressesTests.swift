import Journeys
import Testing

@testable import Site

@Suite struct AddressesTests {
  private let addresses = Addresses(of: smallSite.atlas)

  @Test(arguments: [
    ("boek.md", "../journeys/boek.html"),
    ("./shop/gift.md", "../journeys/shop/gift.html"),
    ("../over.md", "../over.html"),
    ("/over.md", "../over.html"),
    ("../over.md#wie", "../over.html#wie"),
    ("boek.md#zoeken", "../journeys/boek.html#story-zoeken"),
    ("../audiences/lezer.md", "../audiences.html#audience-lezer"),
    ("../evidence/gesprekken.md", "../evidence.html#source-gesprekken"),
    ("../%6Fver.md", "../over.html"),
    ("https://example.org/a.md", "https://example.org/a.md"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("#slot", "#slot"),
    ("../../../etc/passwd", "../../../etc/passwd"),
  ])
  func `turns a link as written into one that works on the page`(link: String, expected: String) {
    #expect(addresses.destination(of: link, in: "content/journeys/boek.md", root: "../") == expected)
  }
}
