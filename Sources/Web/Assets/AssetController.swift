import Desk
import Hummingbird
import HTTPTypes
import NIOCore

/// Serves the files that are part of the program.
struct AssetController: Controller {
    private let assets = Dictionary(
        uniqueKeysWithValues: Asset.all.map { ($0.name, $0) })

    func addRoutes(to pages: Pages) {
        pages.get(.asset("{name}"), use: show)
        pages.get(.favicon, use: icon)
    }

    private func show(_ request: Request, _ context: WebContext) throws -> Response {
        guard let asset = assets[try context.part("name")] else { throw DeskRefusal.notFound }
        var headers: HTTPFields = [
            .contentType: asset.mediaType, .eTag: asset.entityTag,
            .cacheControl: "public, max-age=31536000, immutable",
        ]
        if request.headers[.ifNoneMatch] == asset.entityTag {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
    }

    /// For browsers that ask without being told.
    private func icon(_ request: Request, _ context: WebContext) -> Response {
        context.go(to: Asset.icon.path)
    }
}
