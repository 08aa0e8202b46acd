// muster_test: USES Muster::Cluster PATHS
#include "cluster/packets/codec.h"
#include "cluster/packets/encryption.h"
#include "cluster/packets/label.h"
#include "unit/cluster/packets/vectors.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace muster::cluster::packets;
using namespace Qt::Literals::StringLiterals;

static KeyRing ringOf(const QList<QByteArray> &keys)
{
    KeyRing ring;
    for (const QByteArray &key : keys) {
        if (!ring.add(key))
            qFatal("bad key");
    }
    return ring;
}

class TestEncryption : public QObject {
    Q_OBJECT
private slots:
    void bitsEqualThoseOfGo()
    {
        const QJsonArray rows = vectors::load()[u"aes_gcm"].toArray();
        QCOMPARE(rows.size(), 60);
        for (const QJsonValue &row : rows) {
            const KeyRing ring = ringOf({vectors::hex(row[u"key_hex"])});
            const QByteArray plain = vectors::hex(row[u"plain_hex"]);
            const QByteArray context = vectors::hex(row[u"aad_hex"]);
            const QByteArray sealed =
                encrypt(ring, row[u"version"].toInt(), vectors::hex(row[u"nonce_hex"]), plain, context);
            QCOMPARE(sealed.toHex(), row[u"out_hex"].toString().toLatin1());
            QCOMPARE(decrypt(ring, sealed, context).value(), plain);
            QCOMPARE(decrypt(ring, sealed, context + 'x').error().code, ErrorCode::Unauthorized);
        }
    }

    void anyFlippedBitIsRefused()
    {
        const KeyRing ring = ringOf({QByteArray(32, 'k')});
        for (int version : {0, 1}) {
            const QByteArray sealed =
                encrypt(ring, version, QByteArray(nonceBytes, 'n'), "secret"_ba, "label"_ba);
            for (qsizetype bit = 0; bit < 8 * sealed.size(); ++bit) {
                QByteArray broken = sealed;
                broken[bit / 8] = char(broken[bit / 8] ^ (1 << (bit % 8)));
                // The version byte itself is not authenticated: 0 and 1 turn into each other, and version 1
                // then shows its padding. All else is refused.
                if (bit != 0)
                    QVERIFY(!decrypt(ring, broken, "label"_ba));
            }
            for (qsizetype size = 0; size < sealed.size(); ++size)
                QVERIFY(!decrypt(ring, sealed.left(size), "label"_ba));
        }
    }

    void keysAreChangedWhileTheClusterRuns()
    {
        const QByteArray old(16, 'o');
        const QByteArray fresh(32, 'f');
        const QByteArray before = encrypt(ringOf({old}), 1, QByteArray(nonceBytes, 'n'), "x"_ba, {});
        KeyRing ring = ringOf({fresh, old});
        QVERIFY(ring.add(fresh));
        QCOMPARE(ring.keys(), (std::vector<QByteArray>{fresh, old})); // the fresh one encrypts
        QCOMPARE(decrypt(ring, before, {}).value(), "x"_ba);
        QCOMPARE(decrypt(ringOf({fresh}), before, {}).error().code, ErrorCode::Unauthorized);
        QCOMPARE(ring.add(QByteArray(17, 'x')).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestEncryption)
#include "tst_encryption.moc"
