import Testing

@testable import Site

@Suite struct GapsByPlaceTests {
  @Test func `keeps the gaps of each place in their order, and leaves out places that are not there`() {
    let lists = GapLists(of: [(0, 1..<3), (1, 0..<1), (2, 2..<9), (3, 5..<6)], at: 4)
    #expect((0..<4).map { Array(lists[$0]) } == [[1], [0], [0, 2], [2]])
  }
}
