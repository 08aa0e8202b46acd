#include "shell/clusters/clustersession.h"
#include "shell/feed/auditloader.h"
#include "shell/pages/navigator.h"
#include "shell/pages/pageentry.h"
#include "views/audit/auditpage.h"

#include <QClipboard>
#include <QGuiApplication>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using views::AuditPage;

namespace {

views::Page *makeAuditPage(const PageContext &context, QWidget *parent)
{
    auto *model = new models::AuditModel(parent);
    auto *page = new AuditPage(model, parent);
    auto *loader = new AuditLoader(context.session->feed(), model, page);
    QObject::connect(context.session, &ClusterSession::changed, loader, &AuditLoader::forget);
    QObject::connect(page, &AuditPage::commandRequested, page, [context, page](const QString &words) {
        QGuiApplication::clipboard()->setText(context.session->commandLine(words));
        emit page->said(PageText::tr("Command line copied."));
    });
    return page;
}

} // namespace

PageEntry auditPage()
{
    return {.id = u"audit"_s,
        .title = PageText::tr("A&udit"),
        .command = u"audit"_s,
        .help = u"Audit"_s,
        .models = OverviewModels::Nothing,
        .make = makeAuditPage};
}

} // namespace muster::shell
