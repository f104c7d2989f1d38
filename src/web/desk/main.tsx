import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isFault } from '../ask.ts'
import { Desk } from './desk.tsx'
import './desk.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // What the server refuses it refuses again; only a lost line is worth another try.
      retry: (count, error) => count < 2 && !isFault(error),
    },
  },
})

const place = document.getElementById('desk')
if (place === null) throw new Error('index.html has no place for the desk')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Desk />
    </QueryClientProvider>
  </StrictMode>,
)
