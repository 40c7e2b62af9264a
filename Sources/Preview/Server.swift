import NIOCore
import NIOHTTP1
import NIOPosix
package import Publishing

/// Why the preview can't start.
package enum ServerError: Error, Hashable, Sendable {
  /// Somebody listens there already.
  case portTaken(Int)
  case failed(String)
}

/// Hands out a site to browsers on this machine.
package struct Server: Sendable {
  private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  private typealias Listener = NIOAsyncChannel<Connection, Never>

  private let listeners: [Listener]
  private let live: LiveSite
  private let hosts: AllowedHosts
  private let read: @Sendable (OutputFolder.Copy) -> [UInt8]?

  /// The port it listens on.
  package let port: Int

  /// Starts to listen: on `address`, or by default on both addresses of the machine itself.
  package init(
    showing live: LiveSite,
    on address: String?,
    port: Int,
    allowing names: [String],
    reading read: @escaping @Sendable (OutputFolder.Copy) -> [UInt8]?
  ) async throws(ServerError) {
    self.live = live
    self.read = read
    self.port = port
    hosts = AllowedHosts(listeningOn: address, besides: names)
    var listeners: [Listener] = []
    for host in address.map({ [$0] }) ?? ["127.0.0.1", "::1"] {
      do {
        listeners.append(try await Self.listen(on: host, port: port))
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        for listener in listeners { try? await listener.channel.close() }
        throw .portTaken(port)
      } catch {
        // A machine without IPv6 has the other address only.
        if listeners.isEmpty { throw .failed("\(error)") }
      }
    }
    self.listeners = listeners
  }

  private static func listen(on host: String, port: Int) async throws -> Listener {
    try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Answers until the task is cancelled.
  package func run() async {
    await withDiscardingTaskGroup { group in
      for listener in listeners { group.addTask { await answerAll(of: listener) } }
    }
  }

  private func answerAll(of listener: Listener) async {
    await withDiscardingTaskGroup { group in
      // A line that breaks is the browser's own affair.
      try? await listener.executeThenClose { connections in
        for try await connection in connections {
          group.addTask { try? await answer(connection) }
        }
      }
      group.cancelAll()
    }
  }

  private func answer(_ connection: Connection) async throws {
    try await connection.executeThenClose { parts, writer in
      var head: HTTPRequestHead?
      for try await part in parts {
        switch part {
        case .head(let received): head = received
        case .body: continue
        case .end:
          guard let asked = head else { return }
          head = nil
          guard try await write(answer(to: asked), keepingAlive: asked.isKeepAlive, to: writer) else {
            return
          }
        }
      }
    }
  }

  private func answer(to head: HTTPRequestHead) -> Answer {
    var request = Request(
      method: head.method.rawValue,
      target: head.uri,
      host: head.headers.first(name: "host")
    )
    request.known = head.headers.first(name: "if-none-match")
    request.site = head.headers.first(name: "sec-fetch-site")
    return Preview.answer(to: request, from: live.site, allowing: hosts, reading: read)
  }

  /// - Returns: whether the line is still open for another request.
  private func write(
    _ answer: Answer,
    keepingAlive: Bool,
    to writer: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws -> Bool {
    var headers = HTTPHeaders([
      ("cache-control", "no-cache"), ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"),
      ("cross-origin-resource-policy", "same-origin"), ("referrer-policy", "no-referrer"),
    ])
    if !keepingAlive { headers.add(name: "connection", value: "close") }
    var body: [UInt8] = []
    let status: HTTPResponseStatus
    switch answer {
    case .events:
      try await writeEvents(headers: headers, to: writer)
      return false
    case .file(let file):
      status = HTTPResponseStatus(statusCode: file.status)
      body = file.bytes
      headers.add(name: "content-type", value: file.type)
      headers.add(name: "etag", value: file.tag)
    case .unchanged(let tag):
      status = .notModified
      headers.add(name: "etag", value: tag)
    case .refused(let code, let reason):
      status = HTTPResponseStatus(statusCode: code)
      body = Array((reason + "\n").utf8)
      headers.add(name: "content-type", value: "text/plain; charset=utf-8")
      if code == 405 { headers.add(name: "allow", value: "GET") }
    }
    if status != .notModified { headers.add(name: "content-length", value: "\(body.count)") }
    try await writer.write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
    if !body.isEmpty { try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: body)))) }
    try await writer.write(.end(nil))
    return keepingAlive
  }

  /// Tells a browser of every change until it goes, and between them that the line still stands: a browser
  /// that went is only noticed when it is spoken to.
  private func writeEvents(
    headers: HTTPHeaders,
    to writer: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  ) async throws {
    var headers = headers
    headers.replaceOrAdd(name: "cache-control", value: "no-store")
    headers.add(name: "content-type", value: "text/event-stream")
    try await writer.write(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)))
    let changes = live.changes()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await site in changes {
          try await writer.write(.body(.byteBuffer(ByteBuffer(string: site.event))))
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(5))
          try await writer.write(.body(.byteBuffer(ByteBuffer(string: ": here\n\n"))))
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
