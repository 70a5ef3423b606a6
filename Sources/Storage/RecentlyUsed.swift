/// A bounded store that forgets what was used longest ago.
package struct RecentlyUsed<Key: Hashable, Value> {
    @usableFromInline
    struct Entry {
        @usableFromInline var value: Value
        @usableFromInline var lastUse: UInt64
    }

    private let capacity: Int
    @usableFromInline var entries: [Key: Entry] = [:]
    @usableFromInline var uses: UInt64 = 0

    package init(capacity: Int) {
        self.capacity = capacity
    }

    package var count: Int { entries.count }

    @inlinable
    package mutating func value(for key: Key) -> Value? {
        guard let index = entries.index(forKey: key) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index].value
    }

    /// - Returns: what had to make room, or was there before under the same key.
    @discardableResult
    package mutating func insert(_ value: Value, for key: Key) -> Value? {
        uses += 1
        if let former = entries.updateValue(Entry(value: value, lastUse: uses), forKey: key) {
            return former.value
        }
        guard
            entries.count > capacity,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })?.key
        else { return nil }
        return entries.removeValue(forKey: oldest)?.value
    }

    @discardableResult
    package mutating func remove(_ key: Key) -> Value? {
        entries.removeValue(forKey: key)?.value
    }

    package mutating func removeAll() {
        entries.removeAll()
    }
}
