import type { Me } from '../../model/account.ts'
import { mayAct } from '../../model/account.ts'
import { ask, keepFormToken } from '../ask.ts'
import { openStore } from '../page/store.ts'
import { showBar } from './bar.ts'
import { showClaimTools } from './claim-tools.ts'
import { hearNews } from './news.ts'
import './story.css'

/** What the desk adds to the page of a story: the way back, what is new, and deciding on what is read. */
async function start(): Promise<void> {
  const me = await ask<Me>('/api/session').catch(() => null)
  const bar = showBar(me)
  if (me === null) return
  keepFormToken(me.formToken)
  hearNews(bar)
  if (mayAct(me.role, 'analyst')) showClaimTools(openStore(), bar)
}

void start()
