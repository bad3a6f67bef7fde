"""How people sign in while a scenario is recorded or replayed."""

PASSWORD = "a long enough password of the tests"
STAFF = "staff@example.com"
SIGN_IN = "mutation($e:String!,$p:String!){tokenCreate(email:$e,password:$p){token}}"
