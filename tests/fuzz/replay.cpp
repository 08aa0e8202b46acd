// Every fuzz target over its seeds: what CI runs of them, since a minute for each is too long there.
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>

#define REPLAY(name) extern "C" int fuzz_##name(const uint8_t *data, size_t size);
#include "replays.inc"
#undef REPLAY

namespace {

struct Target {
    const char *name;
    int (*run)(const uint8_t *data, size_t size);
};

constexpr Target targets[] = {
#define REPLAY(name) {#name, fuzz_##name},
#include "replays.inc"
#undef REPLAY
};

} // namespace

int main()
{
    for (const Target &target : targets) {
        const QDir folder(QStringLiteral(MUSTER_CORPUS "/%1").arg(QLatin1StringView(target.name)));
        QByteArrayList inputs{QByteArray(), QByteArray(1, '\0'), QByteArray(4'096, '\xff')};
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            inputs.append(file.readAll());
        }
        std::printf("%s: %lld inputs\n", target.name, static_cast<long long>(inputs.size()));
        std::fflush(stdout); // a target that finds something ends the process
        if (inputs.size() == 3) {
            std::fprintf(stderr, "%s has no seeds in tests/fuzz/corpus.py\n", target.name);
            return 1;
        }
        // Each whole, cut short, and with a byte turned over.
        for (const QByteArray &input : std::as_const(inputs)) {
            for (QByteArray bytes : {input, input.first(input.size() / 2), input}) {
                if (bytes.size() == input.size() && bytes.size() > 2)
                    bytes[bytes.size() / 3] = char(bytes[bytes.size() / 3] ^ 0x20);
                target.run(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
            }
            target.run(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
        }
    }
    return 0;
}
