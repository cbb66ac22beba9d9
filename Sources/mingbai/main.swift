print("mingbai")
