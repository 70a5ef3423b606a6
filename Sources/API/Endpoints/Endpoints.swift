/// Every endpoint of the API, in the order of its document.
enum Endpoints {
    static let all: [Endpoint] =
        calls + [intake] + callActions + callConversation + directory + specifications
        + tokens + method
}
