import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type FormEvent, type ReactNode, useContext, useState } from 'react'
import { type Me, mayAct, type Role } from '../../model/account.ts'
import { ask, isFault, keepFormToken } from '../ask.ts'
import { Failed, Loading } from './states.tsx'

const MeContext = createContext<Me | null>(null)

/** Who sits at the desk; only inside `SignedIn`. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === null) throw new Error('useMe is for what stands inside SignedIn')
  return me
}

export function useMay(role: Role): boolean {
  return mayAct(useMe().role, role)
}

/** Shows what it holds to whoever is signed in, to others the form. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const me = await ask<Me>('/api/session')
      keepFormToken(me.formToken)
      return me
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isPending) return <Loading what="the desk" />
  if (error !== null && isFault(error) && error.status === 401) return <SignIn done={() => client.invalidateQueries()} />
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return <MeContext value={data}>{children}</MeContext>
}

function SignIn({ done }: { readonly done: () => Promise<void> }) {
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFault('')
    try {
      const me = await ask<Me>('/api/session', { method: 'POST', body: { name: form.get('name'), password: form.get('password') } })
      keepFormToken(me.formToken)
      await done()
    } catch (error) {
      setFault(isFault(error) ? error.message : 'The server cannot be reached; check the line and try again.')
      setBusy(false)
    }
  }
  return (
    <main className="sign-in">
      <h1>Truce</h1>
      <p>The record of what was agreed, what has happened since, and who says so.</p>
      <form onSubmit={send}>
        <label htmlFor="name">Name</label>
        <input id="name" name="name" autoComplete="username" required maxLength={80} autoCapitalize="none" />
        <label htmlFor="password">Password</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={256} />
        <p role="alert" className="fault">
          {fault}
        </p>
        <button type="submit" disabled={busy}>
          {busy ? 'Signing in …' : 'Sign in'}
        </button>
      </form>
    </main>
  )
}
