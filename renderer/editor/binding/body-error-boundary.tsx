import { Component, type ReactNode } from 'react'

interface Props {
  readonly attempt: number
  readonly onError: () => void
  readonly children: ReactNode
}

/** Stands outside the editor that is replaced, so that it can be; lets the next attempt render. */
export class BodyErrorBoundary extends Component<Props, { failed: number | undefined }> {
  override state = { failed: undefined as number | undefined }

  static getDerivedStateFromError() {
    return { failed: -1 }
  }

  override componentDidCatch() {
    this.setState({ failed: this.props.attempt })
    this.props.onError()
  }

  override render() {
    const { failed } = this.state
    const here = failed === undefined || (failed >= 0 && failed !== this.props.attempt)
    return here ? this.props.children : null
  }
}
