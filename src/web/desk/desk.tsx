import { Route, Switch } from 'wouter'
import { AgreementPage } from './agreement.tsx'
import { Frame } from './frame.tsx'
import { GapsPage } from './gaps.tsx'
import { LogPage } from './log.tsx'
import { ReportsPage } from './reports.tsx'
import { ReviewPage } from './review.tsx'
import { SearchPage } from './search.tsx'
import { SignedIn } from './session.tsx'
import { SourcesPage } from './sources.tsx'
import { Empty } from './states.tsx'
import { StoriesPage } from './stories.tsx'

/** The desk: the record, live. A story's own page is the dossier's, which the server sends. */
export function Desk() {
  return (
    <SignedIn>
      <Frame>
        <Switch>
          <Route path="/" component={StoriesPage} />
          <Route path="/review" component={ReviewPage} />
          <Route path="/agreement" component={AgreementPage} />
          <Route path="/sources" component={SourcesPage} />
          <Route path="/reports" component={ReportsPage} />
          <Route path="/gaps" component={GapsPage} />
          <Route path="/log" component={LogPage} />
          <Route path="/search" component={SearchPage} />
          <Route>
            <Empty title="No such page">The link may have been cut short. The bar above leads to all that is here.</Empty>
          </Route>
        </Switch>
      </Frame>
    </SignedIn>
  )
}
