import { useWords } from '../shell/language.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { PasswordForm } from '../shell/password-form.tsx';

/** A new password, due after a first sign-in or a reset. */
export function PasswordPage() {
  const { shell } = useWords();
  return (
    <section className="sign-in">
      <PageTitle>{shell.newPassword.title}</PageTitle>
      <p>{shell.newPassword.why}</p>
      <PasswordForm />
    </section>
  );
}
