#include "config/changes.h"
#include "config/clientconfig.h"
#include "config/document.h"
#include "config/environment.h"
#include "config/hash.h"
#include "config/report.h"
#include "config/secrets.h"
#include "config/validation.h"
#include "support/defaultdocument.h"

#include <cstdint>
#include <cstdlib>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What must hold whatever the bytes are; a broken promise ends the process, so that the fuzzer keeps the
/// input.
void require(bool promise)
{
    if (!promise)
        std::abort();
}

void fuzzReport(const QByteArray &bytes)
{
    const auto report = config::decodeReport(bytes);
    if (!report)
        return;
    const auto again = config::decodeReport(config::encodeReport(*report));
    require(again && *again == *report);
}

void fuzzDocument(const QByteArray &bytes)
{
    const auto document = config::parseDocument(bytes, u"fuzz.json"_s);
    if (!document)
        return;
    config::validate(*document);
    const auto again = config::parseDocument(document->toJson(), u"again.json"_s);
    require(again && config::canonicalHash(*again) == config::canonicalHash(*document));
    require(config::restoreMasked(config::maskSecrets(*document), *document) == *document);
    require(config::compare(*document, *again).isEmpty());
    const auto outcome =
        config::effectiveAfterReload(config::Document(), *document, config::KeyClass::Interruption);
    require(outcome.pending.isEmpty());
    config::clientConfig(*document, {}, true);
    const config::Report report = config::makeReport({.revision = 1,
        .running = *document,
        .disk = test::defaultDocument(),
        .overrides = {},
        .pendingKeys = {},
        .clusterKey = "fuzz"});
    const auto decoded = config::decodeReport(config::encodeReport(report));
    require(decoded && *decoded == report);
}

/// The text before the first line break is the variable's name.
void fuzzEnvironment(const QByteArray &bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    const QString name = u"MM_"_s + QString::fromUtf8(bytes.left(line));
    const config::EnvironmentOverrides overrides({{name, QString::fromUtf8(bytes.mid(line + 1))}});
    for (const config::Problem &problem : overrides.problems())
        require(problem.where == name && problem.message.contains(name.left(200)));
    const config::Document effective = overrides.apply({});
    config::validate(effective);
    require(overrides.withoutOverrides(effective, {}).leaves().empty());
}

} // namespace

// The first byte chooses the decoder.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    switch (data[0] % 3) {
    case 0:
        fuzzDocument(bytes);
        break;
    case 1:
        fuzzReport(bytes);
        break;
    default:
        fuzzEnvironment(bytes);
        break;
    }
    return 0;
}
