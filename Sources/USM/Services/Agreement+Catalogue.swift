import Values

extension Agreement {
    /// The pre-agreed calls, each under a key by which programs and addresses name it.
    ///
    /// Made from the English name, and so stable as long as that is.
    package var orderable: [(key: String, call: PreAgreedCall)] {
        var taken: Set<String> = []
        return preAgreedCalls.map { call in
            let key = PromisePlace.itemKey(for: call.name.english, besides: taken)
            taken.insert(key)
            return (key, call)
        }
    }
}
