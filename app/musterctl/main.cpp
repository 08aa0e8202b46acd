#include "musterctl/program.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("musterctl"));
    return muster::ctl::run(QCoreApplication::arguments().mid(1));
}
